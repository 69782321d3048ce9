package certway.credential.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The fonts of certificates, and what they can show: the one that is chosen, and others for letters of some scripts that it lacks.
 */
final class Typeface {

    private static final String LIBERATION = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int LAST_OF_ASCII = 0x7F;

    private static final Set<UnicodeBlock> RIGHT_TO_LEFT = Set.of(
            UnicodeBlock.HEBREW,
            UnicodeBlock.ALPHABETIC_PRESENTATION_FORMS,
            UnicodeBlock.ARABIC,
            UnicodeBlock.ARABIC_PRESENTATION_FORMS_A,
            UnicodeBlock.ARABIC_PRESENTATION_FORMS_B);

    private final Font chosen;

    private Typeface(Font chosen) {
        this.chosen = chosen;
    }

    private static final class Font {

        private final byte[] file;
        private final CmapLookup glyphs;

        private Font(byte[] file) throws IOException {
            this.file = file;
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                this.glyphs = font.getUnicodeCmapLookup();
            }
        }

        private boolean has(int letter) {
            return glyphs.getGlyphId(letter) != 0;
        }
    }

    static Typeface of(PaperSettings settings) {
        try {
            byte[] chosen = settings.font().isBlank() ? liberation() : Files.readAllBytes(Path.of(settings.font()));
            return new Typeface(new Font(chosen));
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
        return new ByteArrayInputStream(chosen.file);
    }

    /**
     * The fonts for what a text has and the chosen font lacks. With them lines are higher and a print takes longer, so what can do without
     * looks as it always did.
     */
    List<AddedFont> added(String text) {
        BitSet lacking = new BitSet();
        text.codePoints()
                .filter(letter -> letter > LAST_OF_ASCII && !chosen.has(letter))
                .forEach(lacking::set);
        return AddedFont.ALL.stream()
                .filter(font -> lacking.stream().anyMatch(letter -> of(letter).equals(font)))
                .toList();
    }

    /** What nobody asked for, as in the issuer's name, is left to the first, which has the most symbols. */
    private static AddedFont of(int letter) {
        return AddedFont.ALL.stream()
                .filter(font -> font.shows(letter))
                .findFirst()
                .orElse(AddedFont.ALL.getFirst());
    }

    /** A page of which every cluster has a letter that the chosen font has not. */
    ClusterText clustered(String page) {
        return new ClusterText(page, chosen::has);
    }

    /** Whether every letter has a glyph, in the form that its neighbours ask for, and stands where it is to be read. */
    boolean shows(String text) {
        Set<Cluster> clusters = new HashSet<>();
        StringBuilder others = new StringBuilder();
        for (ShapedRun run : ShapedRun.of(text)) {
            Optional<List<Cluster>> shaped = run.clusters();
            shaped.ifPresent(clusters::addAll);
            others.append(shaped.isPresent() ? " " : run.text());
        }
        long fromTheRight = clusters.stream()
                .filter(cluster -> cluster.font().isFromTheRight())
                .count();
        return fromTheRight <= ClusterText.MOST_FROM_THE_RIGHT
                && clusters.size() - fromTheRight <= ClusterText.MOST
                && showsOneByOne(others.toString());
    }

    private boolean showsOneByOne(String text) {
        return text.codePoints().noneMatch(Typeface::isOutOfPlace)
                && ArabicLetters.shaped(text).codePoints().allMatch(this::has);
    }

    private boolean has(int letter) {
        return chosen.has(letter) || AddedFont.ALL.stream().anyMatch(font -> font.shows(letter));
    }

    /** One by one, marks have no place of their own, and of some scripts neither order nor form is known. */
    private static boolean isOutOfPlace(int letter) {
        if (Character.getType(letter) == Character.NON_SPACING_MARK) {
            return true;
        }
        UnicodeBlock block = UnicodeBlock.of(letter);
        if (block == null || !RIGHT_TO_LEFT.contains(block)) {
            byte direction = Character.getDirectionality(letter);
            return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                    || turnsOthers(letter);
        }
        boolean joins = block.equals(UnicodeBlock.ARABIC) && Character.isLetter(letter);
        return joins && !ArabicLetters.know(letter);
    }

    /** Embeddings, overrides and isolates, which make letters stand where nobody reads them. */
    private static boolean turnsOthers(int letter) {
        return (letter >= '\u202A' && letter <= '\u202E') || (letter >= '\u2066' && letter <= '\u2069');
    }
}
