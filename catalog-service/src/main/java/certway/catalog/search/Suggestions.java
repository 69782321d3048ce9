package certway.catalog.search;

import certway.catalog.search.SearchText.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What somebody may be about to type: titles, roles and testing areas that go on as the typed words begin. */
final class Suggestions {

    private static final int MOST = 10;

    /** How good a suggestion is; the first is best. */
    private enum Fit {
        BEGINS_SO,
        HAS_WORDS_THAT_BEGIN_SO,
        MEANS_THE_SAME,
        NEARLY_BEGINS_SO
    }

    /** What a suggestion leads to. */
    enum Kind {
        ROLE,
        TESTING_AREA,
        PROGRAM
    }

    /**
     * One of them.
     *
     * @param kind {@code program}, or the facet that the value belongs to
     * @param value the program's slug, or the facet's value
     */
    record Suggestion(String kind, String text, String value) {}

    record Answer(List<Suggestion> items) {}

    private record Candidate(Kind kind, Suggestion suggestion, List<Word> words) {

        List<String> stems() {
            return words.stream().map(Word::stem).toList();
        }

        String sortedBy() {
            return suggestion.text().toLowerCase(Locale.ROOT);
        }

        static Candidate of(Kind kind, String text, String value) {
            return of(kind, text, value, SearchText.words(text));
        }

        static Candidate of(Kind kind, String text, String value, List<Word> words) {
            String name = switch (kind) {
                case ROLE -> Facet.ROLE.parameter();
                case TESTING_AREA -> Facet.TESTING_AREA.parameter();
                case PROGRAM -> "program";
            };
            return new Candidate(kind, new Suggestion(name, text, value), words);
        }
    }

    private record Ranked(Fit fit, Candidate candidate) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::fit)
            .thenComparing(ranked -> ranked.candidate().kind())
            .thenComparing(ranked -> ranked.candidate().sortedBy())
            .thenComparing(ranked -> ranked.candidate().suggestion().value());

    private final List<Candidate> candidates;

    /** Which of the candidates have a word. */
    private final NavigableMap<String, BitSet> byWord = new TreeMap<>();

    private Suggestions(List<Candidate> candidates) {
        this.candidates = candidates;
        for (int i = 0; i < candidates.size(); i++) {
            for (Word word : candidates.get(i).words()) {
                byWord.computeIfAbsent(word.written(), _ -> new BitSet()).set(i);
            }
        }
    }

    static Suggestions of(List<CatalogEntry> listed, Reference reference) {
        List<Candidate> candidates = new ArrayList<>();
        names(Facet.ROLE, listed, reference)
                .forEach((value, text) -> candidates.add(Candidate.of(Kind.ROLE, text, value)));
        names(Facet.TESTING_AREA, listed, reference)
                .forEach((value, text) -> candidates.add(Candidate.of(Kind.TESTING_AREA, text, value)));
        listed.forEach(entry -> candidates.add(Candidate.of(
                Kind.PROGRAM, entry.about().title(), entry.program().slug().value())));
        return new Suggestions(candidates);
    }

    private static Map<String, String> names(Facet facet, List<CatalogEntry> listed, Reference reference) {
        Map<String, String> names = new LinkedHashMap<>();
        listed.stream()
                .flatMap(entry -> facet.values(entry, reference).stream())
                .forEach(value -> names.computeIfAbsent(value, id -> facet.label(id, reference)));
        return names;
    }

    /** At most ten, best first; what nearly fits only if nothing else does. */
    Answer to(String typed) {
        List<Word> words = SearchText.words(typed);
        if (words.isEmpty()) {
            return new Answer(List.of());
        }
        List<Ranked> found = new ArrayList<>();
        having(words, this::beginning).stream()
                .mapToObj(candidates::get)
                .forEach(candidate -> found.add(new Ranked(
                        beginsSo(candidate.words(), words) ? Fit.BEGINS_SO : Fit.HAS_WORDS_THAT_BEGIN_SO, candidate)));
        Synonyms.OF_THE_TRADE
                .meaning(words)
                .forEach(phrase -> candidates.stream()
                        .filter(candidate -> Collections.indexOfSubList(candidate.stems(), phrase) >= 0)
                        .forEach(candidate -> found.add(new Ranked(Fit.MEANS_THE_SAME, candidate))));
        if (found.isEmpty()) {
            having(words, this::nearlyBeginning).stream()
                    .mapToObj(candidates::get)
                    .forEach(candidate -> found.add(new Ranked(Fit.NEARLY_BEGINS_SO, candidate)));
        }
        return new Answer(found.stream()
                .sorted(BEST_FIRST)
                .map(ranked -> ranked.candidate().suggestion())
                .distinct()
                .limit(MOST)
                .toList());
    }

    /** The candidates that have, for each of the words, one that it leads to. */
    private BitSet having(List<Word> words, Function<String, Stream<BitSet>> leadingTo) {
        BitSet all = new BitSet();
        all.set(0, candidates.size());
        for (Word word : words) {
            BitSet some = new BitSet();
            leadingTo.apply(word.written()).forEach(some::or);
            all.and(some);
        }
        return all;
    }

    private Stream<BitSet> beginning(String typed) {
        return byWord.subMap(typed, true, typed + Character.MAX_VALUE, true).values().stream();
    }

    private Stream<BitSet> nearlyBeginning(String typed) {
        return Typo.isPossible(typed)
                ? byWord.entrySet().stream()
                        .filter(word -> Typo.isBeginning(typed, word.getKey()))
                        .map(Map.Entry::getValue)
                : beginning(typed);
    }

    private static boolean beginsSo(List<Word> words, List<Word> typed) {
        if (typed.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < typed.size() - 1; i++) {
            if (!words.get(i).written().equals(typed.get(i).written())) {
                return false;
            }
        }
        int last = typed.size() - 1;
        return words.get(last).written().startsWith(typed.get(last).written());
    }
}
