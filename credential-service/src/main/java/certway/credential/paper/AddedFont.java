package certway.credential.paper;

import static java.lang.Character.UnicodeBlock.ARABIC;
import static java.lang.Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_A;
import static java.lang.Character.UnicodeBlock.ARABIC_PRESENTATION_FORMS_B;
import static java.lang.Character.UnicodeBlock.ARMENIAN;
import static java.lang.Character.UnicodeBlock.BOPOMOFO;
import static java.lang.Character.UnicodeBlock.CJK_COMPATIBILITY_IDEOGRAPHS;
import static java.lang.Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION;
import static java.lang.Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS;
import static java.lang.Character.UnicodeBlock.CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A;
import static java.lang.Character.UnicodeBlock.GEORGIAN;
import static java.lang.Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
import static java.lang.Character.UnicodeBlock.HANGUL_SYLLABLES;
import static java.lang.Character.UnicodeBlock.HIRAGANA;
import static java.lang.Character.UnicodeBlock.KATAKANA;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A font for letters of some scripts that the chosen font lacks. Its other scripts need more than one glyph after the other. It is not
 * read before a text has a letter of its scripts, and of the file nothing is kept: it may have megabytes.
 */
final class AddedFont {

    /** In the order in which pages name them: a letter is drawn by the first font of a page that has it. */
    static final List<AddedFont> ALL = List.of(
            new AddedFont(
                    "second",
                    "DejaVuSans.ttf",
                    Set.of(ARABIC, ARABIC_PRESENTATION_FORMS_A, ARABIC_PRESENTATION_FORMS_B, ARMENIAN, GEORGIAN)),
            new AddedFont(
                    "han",
                    "DroidSansFallbackFull.ttf",
                    Set.of(
                            CJK_UNIFIED_IDEOGRAPHS,
                            CJK_UNIFIED_IDEOGRAPHS_EXTENSION_A,
                            CJK_COMPATIBILITY_IDEOGRAPHS,
                            CJK_SYMBOLS_AND_PUNCTUATION,
                            HIRAGANA,
                            KATAKANA,
                            BOPOMOFO,
                            HALFWIDTH_AND_FULLWIDTH_FORMS)),
            new AddedFont("hangul", "NanumGothicCoding.ttf", Set.of(HANGUL_SYLLABLES)));

    private final String name;
    private final String file;
    private final Set<UnicodeBlock> scripts;
    private @Nullable BitSet letters;

    private AddedFont(String name, String file, Set<UnicodeBlock> scripts) {
        this.name = name;
        this.file = file;
        this.scripts = scripts;
    }

    /** As pages name it. */
    String name() {
        return name;
    }

    InputStream open() {
        return Objects.requireNonNull(AddedFont.class.getResourceAsStream("/fonts/" + file));
    }

    boolean shows(int letter) {
        return isOfItsScripts(letter) && letters().get(letter);
    }

    private boolean isOfItsScripts(int letter) {
        UnicodeBlock block = UnicodeBlock.of(letter);
        return block != null && scripts.contains(block);
    }

    private synchronized BitSet letters() {
        BitSet known = letters;
        if (known == null) {
            known = read();
            letters = known;
        }
        return known;
    }

    /**
     * A PDF says of a glyph which letter it is. One that stands for several would be read as the first of them, and a mark has no place of
     * its own: neither is shown.
     */
    private BitSet read() {
        try (InputStream in = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet read = new BitSet();
            for (int letter = 0; letter <= Character.MAX_VALUE; letter++) {
                int glyph = isOfItsScripts(letter) ? glyphs.getGlyphId(letter) : 0;
                if (glyph != 0
                        && glyphs.getCharCodes(glyph).getFirst() == letter
                        && Character.getType(letter) != Character.NON_SPACING_MARK) {
                    read.set(letter);
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("a font of certificates cannot be read", e);
        }
    }
}
