package certway.credential.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word that asks for a font, or what is between such words.
 *
 * @param font empty for letters that can be drawn one by one
 */
record ShapedRun(Optional<ShapedFont> font, String text) {

    /** With a group for each font. */
    private static final Pattern WORD = Pattern.compile(Arrays.stream(ShapedFont.values())
            .map(font -> "(?<%s>%s)".formatted(font.name(), font.words()))
            .collect(Collectors.joining("|")));

    static List<ShapedRun> of(String text) {
        List<ShapedRun> runs = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int start = 0;
        while (word.find()) {
            if (word.start() > start) {
                runs.add(new ShapedRun(Optional.empty(), text.substring(start, word.start())));
            }
            runs.add(new ShapedRun(Optional.of(font(word)), word.group()));
            start = word.end();
        }
        if (start < text.length()) {
            runs.add(new ShapedRun(Optional.empty(), text.substring(start)));
        }
        return runs;
    }

    private static ShapedFont font(Matcher word) {
        return Arrays.stream(ShapedFont.values())
                .filter(font -> word.group(font.name()) != null)
                .findFirst()
                .orElseThrow();
    }

    /** Empty, too, if the font cannot show it. */
    Optional<List<Cluster>> clusters() {
        return font.flatMap(asked -> Shaper.clusters(asked, text));
    }
}
