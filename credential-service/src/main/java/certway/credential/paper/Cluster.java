package certway.credential.paper;

import java.util.List;

/**
 * Letters that are drawn as one: a syllable with its vowel signs, a letter with its marks.
 *
 * @param text as it is written
 * @param glyphs in the order in which they are drawn; none for what is not seen
 * @param advance how far to the next cluster, in the font's units
 */
record Cluster(ShapedFont font, String text, List<Placed> glyphs, int advance) {
    Cluster {
        glyphs = List.copyOf(glyphs);
    }

    /**
     * @param glyph its number in the font
     * @param x from the beginning of the cluster, in the font's units
     * @param y above the line
     */
    record Placed(int glyph, int x, int y) {}
}
