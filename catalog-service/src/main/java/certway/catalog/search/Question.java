package certway.catalog.search;

import certway.catalog.search.SearchText.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What somebody typed, taken apart: every part must fit somewhere. Nothing in it is syntax, and what stands behind the first
 * dozen of words is not looked at, so no text is dear to answer.
 *
 * @param parts in the order typed
 * @param typos whether words with one wrong letter fit too
 */
record Question(List<Part> parts, boolean typos) {

    private static final int MOST_WORDS = 12;

    /**
     * One word, or several that say one thing.
     *
     * @param terms the words; each must fit
     * @param same phrases of stems, any of which fits in place of all the words
     */
    record Part(List<Term> terms, Set<List<String>> same) {}

    /**
     * A word.
     *
     * @param last whether it may be only the beginning of a word, because it is still being typed
     * @param near words and stems of the index that are this word but for one letter
     */
    record Term(String written, String stem, boolean last, Set<String> near) {}

    static Question exact(String text) {
        return of(text, false, _ -> Set.of());
    }

    /** Also what was meant by words that have one letter wrong; {@code near} looks such words up. */
    static Question similar(String text, Function<Word, Set<String>> near) {
        return of(text, true, near);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    private static Question of(String text, boolean typos, Function<Word, Set<String>> near) {
        List<Word> all = SearchText.words(text);
        List<Word> words = all.subList(0, Math.min(all.size(), MOST_WORDS));
        List<Set<String>> stems = words.stream()
                .map(word -> typos ? stemsOf(word) : Set.of(word.stem()))
                .toList();
        List<Part> parts = new ArrayList<>();
        int place = 0;
        while (place < words.size()) {
            Synonyms.Match match = Synonyms.OF_THE_TRADE.at(stems, place);
            int end = place + Math.max(1, match.length());
            List<Term> terms = new ArrayList<>();
            for (int i = place; i < end; i++) {
                terms.add(term(words.get(i), i == words.size() - 1, near));
            }
            parts.add(new Part(terms, match.same()));
            place = end;
        }
        return new Question(List.copyOf(parts), typos);
    }

    private static Set<String> stemsOf(Word word) {
        Set<String> stems = new LinkedHashSet<>(Set.of(word.stem()));
        stems.addAll(Synonyms.OF_THE_TRADE.near(word.written()));
        return stems;
    }

    private static Term term(Word word, boolean last, Function<Word, Set<String>> near) {
        return new Term(
                word.written(), word.stem(), last, Typo.isPossible(word.written()) ? near.apply(word) : Set.of());
    }
}
