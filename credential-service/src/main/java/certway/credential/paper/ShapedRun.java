package certway.credential.paper;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Part of a text whose letters all ask for the same font, or for none.
 *
 * @param font empty for letters that can be drawn one by one
 */
record ShapedRun(Optional<ShapedFont> font, String text) {

    static List<ShapedRun> of(String text) {
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
