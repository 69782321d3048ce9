package certway.credential.paper;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Part of a text whose letters all ask for the same font, or for none.
 *
 * @param font empty for letters that can be drawn one by one
 */
record ShapedRun(Optional<ShapedFont> font, String text) {

    /** Words of letters that need none, but may have marks for which Unicode has no letter. */
    private static final Pattern WORD = Pattern.compile(Stream.of("Latin", "Greek", "Cyrillic")
            .map("[\\p{Is%1$s}\\p{IsInherited}]+"::formatted)
            .collect(Collectors.joining("|")));

    private static final Predicate<String> MARKED =
            Pattern.compile("\\p{IsInherited}").asPredicate();

    static List<ShapedRun> of(String text) {
        return byScript(text).stream()
                .flatMap(run -> run.font().isPresent() ? Stream.of(run) : byMarks(run.text()).stream())
                .filter(run -> !run.text().isEmpty())
                .toList();
    }

    /** A word with a mark is drawn with one font as a whole. */
    private static List<ShapedRun> byMarks(String text) {
        List<ShapedRun> runs = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int start = 0;
        while (word.find()) {
            if (MARKED.test(word.group())) {
                runs.add(new ShapedRun(Optional.empty(), text.substring(start, word.start())));
                runs.add(new ShapedRun(Optional.of(ShapedFont.MARKED), word.group()));
                start = word.end();
            }
        }
        runs.add(new ShapedRun(Optional.empty(), text.substring(start)));
        return runs;
    }

    private static List<ShapedRun> byScript(String text) {
        List<ShapedRun> runs = new ArrayList<>();
        Optional<ShapedFont> current = Optional.empty();
        int start = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            Optional<ShapedFont> font = font(text.codePointAt(i), current);
            if (i > 0 && !font.equals(current)) {
                runs.add(new ShapedRun(current, text.substring(start, i)));
                start = i;
            }
            current = font;
        }
        runs.add(new ShapedRun(current, text.substring(start)));
        return runs;
    }

    /** Marks and joiners of all scripts say how the letter before them is drawn. */
    private static Optional<ShapedFont> font(int letter, Optional<ShapedFont> before) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.INHERITED ? before : ShapedFont.of(script);
    }

    /** Empty, too, if the font cannot show it. */
    Optional<List<Cluster>> clusters() {
        return font.flatMap(asked -> Shaper.clusters(asked, text));
    }
}
