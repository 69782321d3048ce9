package certway.catalog.search;

/** A letter too many, too few, another one, or two neighbours that changed places. */
final class Typo {

    /** In shorter words one letter makes too many other words. */
    private static final int SHORTEST = 4;

    private Typo() {}

    /** Whether it makes sense to take this word for a mistake. */
    static boolean isPossible(String word) {
        return word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit);
    }

    /** Whether the words differ by exactly one such mistake. */
    static boolean isOne(String typed, String meant) {
        return !typed.equals(meant) && leadsTo(typed, meant, false);
    }

    /** Whether one such mistake, or none, stands between the typed word and the beginning of the other. */
    static boolean isBeginning(String typed, String word) {
        return word.startsWith(typed) || leadsTo(typed, word, true);
    }

    private static boolean leadsTo(String typed, String meant, boolean beginning) {
        int same = 0;
        while (same < typed.length() && same < meant.length() && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        String typedRest = typed.substring(same);
        String meantRest = meant.substring(same);
        if (typedRest.isEmpty()) {
            return beginning || meantRest.length() == 1;
        }
        boolean swapped = typedRest.length() >= 2
                && meantRest.length() >= 2
                && typedRest.charAt(0) == meantRest.charAt(1)
                && typedRest.charAt(1) == meantRest.charAt(0)
                && goesOn(meantRest.substring(2), typedRest.substring(2), beginning);
        boolean replaced = !meantRest.isEmpty() && goesOn(meantRest.substring(1), typedRest.substring(1), beginning);
        boolean missing = !meantRest.isEmpty() && goesOn(meantRest.substring(1), typedRest, beginning);
        boolean added = goesOn(meantRest, typedRest.substring(1), beginning);
        return swapped || replaced || missing || added;
    }

    private static boolean goesOn(String meant, String typed, boolean beginning) {
        return beginning ? meant.startsWith(typed) : meant.equals(typed);
    }
}
