package certway.catalog.search;

import certway.catalog.search.SearchText.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private final List<Candidate> candidates;

    private Suggestions(List<Candidate> candidates) {
        this.candidates = candidates;
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
        Set<List<String>> same = Synonyms.OF_THE_TRADE.meaning(words);
        List<Ranked> found = ranked(candidate -> fit(candidate, words, same));
        if (found.isEmpty() && words.stream().anyMatch(word -> Typo.isPossible(word.written()))) {
            found = ranked(candidate -> nearly(candidate, words));
        }
        return new Answer(found.stream()
                .map(ranked -> ranked.candidate().suggestion())
                .distinct()
                .limit(MOST)
                .toList());
    }

    @FunctionalInterface
    private interface Look {

        @Nullable
        Fit at(Candidate candidate);
    }

    private List<Ranked> ranked(Look look) {
        List<Ranked> found = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Fit fit = look.at(candidate);
            if (fit != null) {
                found.add(new Ranked(fit, candidate));
            }
        }
        found.sort(Comparator.comparing(Ranked::fit)
                .thenComparing(ranked -> ranked.candidate().kind())
                .thenComparing(ranked -> ranked.candidate().suggestion().text().toLowerCase(Locale.ROOT))
                .thenComparing(ranked -> ranked.candidate().suggestion().value()));
        return found;
    }

    private static @Nullable Fit fit(Candidate candidate, List<Word> typed, Set<List<String>> same) {
        if (beginsSo(candidate.words(), typed)) {
            return Fit.BEGINS_SO;
        }
        if (typed.stream().allMatch(word -> hasWord(candidate, word))) {
            return Fit.HAS_WORDS_THAT_BEGIN_SO;
        }
        List<String> stems = candidate.words().stream().map(Word::stem).toList();
        return same.stream().anyMatch(phrase -> Collections.indexOfSubList(stems, phrase) >= 0)
                ? Fit.MEANS_THE_SAME
                : null;
    }

    private static @Nullable Fit nearly(Candidate candidate, List<Word> typed) {
        boolean all = typed.stream()
                .allMatch(word -> hasWord(candidate, word)
                        || (Typo.isPossible(word.written())
                                && candidate.words().stream()
                                        .anyMatch(other -> Typo.isBeginning(word.written(), other.written()))));
        return all ? Fit.NEARLY_BEGINS_SO : null;
    }

    private static boolean hasWord(Candidate candidate, Word typed) {
        return candidate.words().stream().anyMatch(word -> word.written().startsWith(typed.written()));
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
