package certway.catalog.search;

import certway.catalog.search.SearchText.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Phrases that mean the same, from the file {@code synonyms.txt}, which says what it may contain. */
final class Synonyms {

    static final Synonyms OF_THE_TRADE = parse(resource());

    private static final String ONE_WAY = "=>";

    /** A phrase that begins at some word, how many words it has, and what else says it; all as stems. */
    record Match(int length, Set<List<String>> same) {}

    private final Map<List<String>, Set<List<String>>> same;
    private final Map<String, Set<String>> stemsByWord;
    private final int longest;

    private Synonyms(Map<List<String>, Set<List<String>>> same, Map<String, Set<String>> stemsByWord) {
        this.same = same;
        this.stemsByWord = stemsByWord;
        this.longest = same.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    static Synonyms parse(String text) {
        Map<List<String>, Set<List<String>>> same = new HashMap<>();
        Map<String, Set<String>> stemsByWord = new HashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] sides = line.split(ONE_WAY, -1);
            if (sides.length > 2) {
                throw new IllegalArgumentException("synonyms: more than one => in: " + line);
            }
            List<List<String>> typed = phrases(sides[0], stemsByWord);
            List<List<String>> found = sides.length == 1 ? typed : phrases(sides[1], stemsByWord);
            for (List<String> phrase : typed) {
                Set<List<String>> others = same.computeIfAbsent(phrase, _ -> new LinkedHashSet<>());
                found.stream().filter(other -> !other.equals(phrase)).forEach(others::add);
            }
        }
        return new Synonyms(same, stemsByWord);
    }

    /** The longest phrase that begins at this word; {@code words} says per place which stems may stand there. */
    Match at(List<Set<String>> words, int start) {
        for (int length = Math.min(longest, words.size() - start); length > 0; length--) {
            List<Set<String>> part = words.subList(start, start + length);
            Set<List<String>> found =
                    part.stream().allMatch(stems -> stems.size() == 1) ? certain(part) : possible(part);
            if (!found.isEmpty()) {
                return new Match(length, found);
            }
        }
        return new Match(0, Set.of());
    }

    private Set<List<String>> certain(List<Set<String>> words) {
        return same.getOrDefault(words.stream().flatMap(Set::stream).toList(), Set.of());
    }

    private Set<List<String>> possible(List<Set<String>> words) {
        Set<List<String>> found = new LinkedHashSet<>();
        same.forEach((phrase, others) -> {
            if (fits(phrase, words)) {
                found.addAll(others);
                found.add(phrase);
            }
        });
        return found;
    }

    /** What else says the same as all of these words together. */
    Set<List<String>> meaning(List<Word> words) {
        return same.getOrDefault(words.stream().map(Word::stem).toList(), Set.of());
    }

    /** The stems of the words in the list that are this word but for one letter. */
    Set<String> near(String word) {
        if (stemsByWord.containsKey(word)) {
            return Set.of();
        }
        Set<String> near = new HashSet<>();
        stemsByWord.forEach((known, stems) -> {
            if (Typo.isPossible(word) && Typo.isOne(word, known)) {
                near.addAll(stems);
            }
        });
        return near;
    }

    private static boolean fits(List<String> phrase, List<Set<String>> words) {
        if (phrase.size() != words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(i).contains(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> phrases(String side, Map<String, Set<String>> stemsByWord) {
        List<List<String>> phrases = new ArrayList<>();
        for (String phrase : Arrays.asList(side.split(",", -1))) {
            List<Word> words = SearchText.words(phrase);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("synonyms: an empty phrase in: " + side);
            }
            words.forEach(word -> stemsByWord
                    .computeIfAbsent(word.written(), _ -> new HashSet<>())
                    .add(word.stem()));
            phrases.add(words.stream().map(Word::stem).collect(Collectors.toList()));
        }
        return phrases;
    }

    private static String resource() {
        try (InputStream file = Synonyms.class.getResourceAsStream("synonyms.txt")) {
            return new String(Objects.requireNonNull(file, "synonyms.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of synonyms cannot be read", e);
        }
    }
}
