package certway.credential.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The font of certificates, and what it can show. */
final class Typeface {

    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final byte[] file;
    private final CmapLookup glyphs;

    private Typeface(byte[] file) throws IOException {
        this.file = file.clone();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            this.glyphs = font.getUnicodeCmapLookup();
        }
    }

    static Typeface of(PaperSettings settings) {
        try {
            return new Typeface(
                    settings.font().isBlank() ? liberation() : Files.readAllBytes(Path.of(settings.font())));
        } catch (IOException e) {
            throw new UncheckedIOException("the font of certificates cannot be read", e);
        }
    }

    private static byte[] liberation() throws IOException {
        try (InputStream font = Objects.requireNonNull(PDDocument.class.getResourceAsStream(LIBERATION))) {
            return font.readAllBytes();
        }
    }

    InputStream open() {
        return new ByteArrayInputStream(file);
    }

    /** Whether every letter has a glyph and stands where it was written: lines that run from the right are not laid out. */
    boolean shows(String text) {
        return text.codePoints().allMatch(letter -> glyphs.getGlyphId(letter) != 0 && !runsFromTheRight(letter));
    }

    private static boolean runsFromTheRight(int letter) {
        byte direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
