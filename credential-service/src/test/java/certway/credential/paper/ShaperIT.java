package certway.credential.paper;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.paper.Cluster.Placed;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What letters become beside one another, and that a font of clusters draws them so. */
class ShaperIT {

    private static final char LETTER = '\uE000';
    private static final int WIDTH = 600;
    private static final int HEIGHT = 320;
    private static final double SCALE = 0.1;

    private static List<Cluster> clusters(String text) {
        return ShapedRun.of(text).stream()
                .flatMap(run -> run.clusters().stream())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> texts(String text) {
        return clusters(text).stream().map(Cluster::text).toList();
    }

    @Test
    void lettersThatAreDrawnAsOneAreOneCluster() {
        assertThat(texts("प्रिया")).containsExactly("प्रि", "या");
        assertThat(texts("कृष्ण")).containsExactly("कृ", "ष्ण");
        assertThat(texts("กำ้ก")).containsExactly("กำ้", "ก");
        assertThat(texts("ක්\u200Dරි")).containsExactly("ක්\u200Dරි");
        assertThat(texts("አበበ")).containsExactly("አ", "በ", "በ");
    }

    @Test
    void aVowelSignIsDrawnBeforeTheLetterThatItFollows() {
        Cluster ka = clusters("क").getFirst();
        Cluster ki = clusters("कि").getFirst();

        assertThat(ki.glyphs()).hasSize(2);
        assertThat(ki.glyphs().getLast().glyph())
                .isEqualTo(ka.glyphs().getFirst().glyph());
        assertThat(ki.glyphs().getLast().x())
                .isEqualTo(ki.advance() - ka.advance())
                .isPositive();
    }

    @Test
    void aMarkStandsWhereItsLetterHasThePlaceForIt() {
        assertThat(clusters("ฐั").getFirst().glyphs().getLast())
                .isNotEqualTo(clusters("ปั").getFirst().glyphs().getLast());
        assertThat(clusters("कृ").getFirst().glyphs())
                .extracting(Placed::x)
                .last()
                .isNotEqualTo(clusters("कृ").getFirst().advance());
    }

    @Test
    void onlyWordsWithMarksAreDrawnWithAnotherFont() {
        assertThat(ShapedRun.of("Ada Adé-Ẹ̀kọ́ Žižka"))
                .extracting(ShapedRun::text)
                .containsExactly("Ada Adé-", "Ẹ̀kọ́", " Žižka");
        assertThat(texts("Ada Adé-Ẹ̀kọ́ Žižka")).containsExactly("Ẹ̀", "k", "ọ́");
    }

    static Stream<Cluster> clusters() {
        return NamesInClustersIT.NAMES.stream()
                .flatMap(name -> Arrays.stream(name.split(" ", -1)))
                .flatMap(word -> clusters(word).stream())
                .distinct();
    }

    /** Java has a shaper of its own for its windows; how far it goes from cluster to cluster is a matter of pixels there. */
    @ParameterizedTest
    @MethodSource("clusters")
    void aClusterLooksAsJavaDrawsIt(Cluster cluster) throws IOException, FontFormatException {
        BufferedImage own = drawn(outline(cluster));
        BufferedImage javas = drawn(javasOutline(cluster.font(), cluster.text(), Font.LAYOUT_LEFT_TO_RIGHT));

        assertThat(inked(own)).isGreaterThan(100);
        assertThat(differing(own, javas)).isLessThan(inked(javas) / 20);
    }

    /** Letters have the forms that their neighbours ask for, and stand from right to left. */
    @ParameterizedTest
    @ValueSource(strings = {"ئەحمەد", "ځواک", "ڕێبوار", "مُحَمَّد", "الدِّين", "דָּוִד", "גּוּרְיוֹן"})
    void aWordFromTheRightLooksAsJavaDrawsIt(String word) throws IOException, FontFormatException {
        Path2D outline = new Path2D.Double();
        double pen = 0;
        for (Cluster cluster : clusters(word).reversed()) {
            outline.append(
                    AffineTransform.getTranslateInstance(pen, 0).createTransformedShape(outline(cluster)), false);
            pen += cluster.advance();
        }

        BufferedImage own = drawn(outline);
        BufferedImage javas = drawn(javasOutline(clusters(word).getFirst().font(), word, Font.LAYOUT_RIGHT_TO_LEFT));

        assertThat(differing(own, javas)).isLessThan(inked(javas) / 10);
    }

    private static Shape outline(Cluster cluster) throws IOException {
        byte[] file = ClusterFont.file(cluster.font(), new TreeMap<>(Map.of(LETTER, cluster)));
        try (TrueTypeFont made = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            int glyph = made.getUnicodeCmapLookup().getGlyphId(LETTER);
            assertThat(made.getAdvanceWidth(glyph)).isEqualTo(cluster.advance());
            return AffineTransform.getScaleInstance(1, -1)
                    .createTransformedShape(made.getGlyph().getGlyph(glyph).getPath());
        }
    }

    private static Shape javasOutline(ShapedFont font, String text, int direction)
            throws IOException, FontFormatException {
        byte[] file = font.file();
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont((float) read.getUnitsPerEm())
                    .layoutGlyphVector(
                            new FontRenderContext(null, true, true), text.toCharArray(), 0, text.length(), direction)
                    .getOutline();
        }
    }

    private static BufferedImage drawn(Shape outline) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.translate(WIDTH / 10, HEIGHT * 2 / 3);
        pen.scale(SCALE, SCALE);
        pen.setColor(Color.WHITE);
        pen.fill(outline);
        pen.dispose();
        return image;
    }

    private static int inked(BufferedImage image) {
        return differing(image, drawn(new Path2D.Double()));
    }

    private static int differing(BufferedImage one, BufferedImage other) {
        BitSet differing = points(one);
        differing.xor(points(other));
        return differing.cardinality();
    }

    private static BitSet points(BufferedImage image) {
        return BitSet.valueOf(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
    }
}
