package certway.credential.paper;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A page with every cluster of a shaped word as one letter that the page has no other use for: printers put one glyph after the other,
 * and know nothing of words for which that is not enough. Which letter is which cluster holds for this page only.
 */
final class ClusterText {

    /** So many clusters have letters of their own on a page, even if its fonts have taken some of them. */
    static final int MOST = 4_000;

    /** The same of those from the right. */
    static final int MOST_FROM_THE_RIGHT = 250;

    /** What is read of a page: between the tags of its body. */
    private static final Pattern READ = Pattern.compile("(?<=>)[^<>]+(?=<)");

    private final Map<Cluster, Character> letters = new HashMap<>();
    private final PrimitiveIterator.OfInt fromTheLeft;
    private final PrimitiveIterator.OfInt fromTheRight;
    private final String page;

    /** @param taken which letters the page's font has already */
    ClusterText(String page, IntPredicate taken) {
        // Nobody's, and ligatures of Arabic that nobody uses: from the right are only letters that somebody has.
        this.fromTheLeft = free('\uE000', '\uF8FF', page, taken);
        this.fromTheRight = free('\uFBEA', '\uFD3D', page, taken);
        int body = page.indexOf("<body");
        this.page = page.substring(0, body)
                + READ.matcher(page.substring(body))
                        .replaceAll(read -> Matcher.quoteReplacement(replaced(read.group())));
    }

    private static PrimitiveIterator.OfInt free(char first, char last, String page, IntPredicate taken) {
        return IntStream.rangeClosed(first, last)
                .filter(letter -> !taken.test(letter) && page.indexOf(letter) < 0)
                .iterator();
    }

    private String replaced(String text) {
        return ShapedRun.of(text).stream()
                .map(run -> run.clusters().map(this::letters).orElse(run.text()))
                .collect(Collectors.joining());
    }

    private String letters(List<Cluster> clusters) {
        return clusters.stream()
                .map(cluster -> letters.computeIfAbsent(cluster, this::letter))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private char letter(Cluster cluster) {
        return (char) (cluster.font().isFromTheRight() ? fromTheRight : fromTheLeft).nextInt();
    }

    String page() {
        return page;
    }

    boolean hasClusters() {
        return !letters.isEmpty();
    }

    /** What is left of the page for other fonts. */
    String others() {
        Set<Character> clusters = Set.copyOf(letters.values());
        StringBuilder others = new StringBuilder();
        page.chars()
                .filter(letter -> !clusters.contains((char) letter))
                .forEach(letter -> others.append((char) letter));
        return others.toString();
    }

    /** The fonts that the page needs, as pages name them, each a TrueType file. */
    Map<String, byte[]> fonts() {
        Map<ShapedFont, SortedMap<Character, Cluster>> fonts = new EnumMap<>(ShapedFont.class);
        letters.forEach((cluster, letter) ->
                fonts.computeIfAbsent(cluster.font(), _ -> new TreeMap<>()).put(letter, cluster));
        return fonts.entrySet().stream()
                .collect(Collectors.toMap(
                        font -> font.getKey().name(), font -> ClusterFont.file(font.getKey(), font.getValue())));
    }

    /** What is written where the page has a letter that stands for a cluster. */
    Map<Character, String> written() {
        return letters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue, letter -> letter.getKey().text()));
    }
}
