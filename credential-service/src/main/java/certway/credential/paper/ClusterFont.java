package certway.credential.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.fontbox.ttf.HorizontalMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A script's font with one glyph more for each cluster, under a letter that stands for it: whoever puts one glyph after the other then
 * draws the clusters as they were shaped. The font's own letters, and what it has for shaping, are left out.
 */
final class ClusterFont {

    /** Tables that stay as they are; not every font has all of them. */
    private static final List<String> KEPT = List.of("OS/2", "name", "cvt ", "fpgm", "prep", "gasp");

    private static final int TRUE_TYPE = 0x00010000;
    private static final int DIRECTORY_HEADER = 12;
    private static final int DIRECTORY_ENTRY = 16;

    private static final int WIDE_PLACES_IN_HEAD = 50;
    private static final int ASCENDER_IN_HHEA = 4;
    private static final int DESCENDER_IN_HHEA = 6;
    private static final int COUNT_IN_HHEA = 34;
    private static final int COUNT_IN_MAXP = 4;
    private static final int COMPONENTS_IN_MAXP = 28;
    private static final int DEPTH_IN_MAXP = 30;
    private static final short MOST_COMPONENTS = 256;
    private static final short DEEPEST = 16;
    private static final int POST_WITHOUT_NAMES = 0x00030000;
    private static final int POST_LENGTH = 32;

    private static final short WINDOWS = 3;
    private static final short ALL_OF_UNICODE = 10;
    private static final int CMAP_HEADER = 12;
    private static final short GROUPS = 12;
    private static final int GROUPS_HEADER = 16;
    private static final int GROUP = 12;

    private final TrueTypeFont font;
    private final int own;
    private final List<Character> letters;
    private final List<CompositeGlyph> added = new ArrayList<>();

    private ClusterFont(TrueTypeFont font, SortedMap<Character, Cluster> clusters) throws IOException {
        this.font = font;
        this.own = font.getNumberOfGlyphs();
        this.letters = List.copyOf(clusters.keySet());
        for (Cluster cluster : clusters.values()) {
            added.add(CompositeGlyph.of(cluster, font.getGlyph()));
        }
    }

    /**
     * The font as a TrueType file.
     *
     * @param clusters all of this font, by the letters that stand for them
     */
    static byte[] file(ShapedFont font, SortedMap<Character, Cluster> clusters) {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font.file()))) {
            return file(new ClusterFont(read, clusters).tables());
        } catch (IOException e) {
            throw new UncheckedIOException("a font of certificates cannot be read", e);
        }
    }

    private static byte[] file(SortedMap<String, ByteBuffer> tables) {
        int place = DIRECTORY_HEADER + tables.size() * DIRECTORY_ENTRY;
        int length = place
                + tables.values().stream()
                        .mapToInt(table -> padded(table.capacity()))
                        .sum();
        // What is there for a faster search, and checksums, nobody reads any more.
        ByteBuffer file = ByteBuffer.allocate(length).putInt(TRUE_TYPE).putShort((short) tables.size());
        file.position(DIRECTORY_HEADER);
        for (Map.Entry<String, ByteBuffer> entry : tables.entrySet()) {
            ByteBuffer table = entry.getValue();
            file.put(entry.getKey().getBytes(StandardCharsets.US_ASCII))
                    .putInt(0)
                    .putInt(place)
                    .putInt(table.capacity());
            file.put(place, table, 0, table.capacity());
            place += padded(table.capacity());
        }
        return file.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private SortedMap<String, ByteBuffer> tables() throws IOException {
        short count = (short) (own + added.size());
        SortedMap<String, ByteBuffer> tables = new TreeMap<>();
        for (String name : KEPT) {
            if (font.getTableMap().containsKey(name)) {
                tables.put(name, table(name));
            }
        }
        tables.put("cmap", cmap());
        tables.put("glyf", glyf());
        tables.put("head", table("head").putShort(WIDE_PLACES_IN_HEAD, (short) 1));
        tables.put("hhea", hhea(count));
        tables.put("hmtx", hmtx());
        tables.put("loca", loca());
        tables.put(
                "maxp",
                table("maxp")
                        .putShort(COUNT_IN_MAXP, count)
                        .putShort(COMPONENTS_IN_MAXP, MOST_COMPONENTS)
                        .putShort(DEPTH_IN_MAXP, DEEPEST));
        tables.put(
                "post",
                ByteBuffer.allocate(POST_LENGTH)
                        .put(table("post").limit(POST_LENGTH))
                        .putInt(0, POST_WITHOUT_NAMES));
        return tables;
    }

    private ByteBuffer table(String name) throws IOException {
        TTFTable table = font.getTableMap().get(name);
        if (table == null) {
            throw new IOException("a font lacks its table " + name);
        }
        return ByteBuffer.wrap(font.getTableBytes(table));
    }

    /** Lines are as high as what is in them: fonts of some scripts ask for twice that, in case something towers. */
    private ByteBuffer hhea(short count) throws IOException {
        int usual = font.getUnitsPerEm();
        int top = added.stream().mapToInt(CompositeGlyph::top).reduce(usual * 3 / 4, Math::max);
        int bottom = added.stream().mapToInt(CompositeGlyph::bottom).reduce(-usual / 4, Math::min);
        return table("hhea")
                .putShort(ASCENDER_IN_HHEA, (short) top)
                .putShort(DESCENDER_IN_HHEA, (short) bottom)
                .putShort(COUNT_IN_HHEA, count);
    }

    private ByteBuffer cmap() {
        int groups = GROUPS_HEADER + GROUP * letters.size();
        ByteBuffer cmap = ByteBuffer.allocate(CMAP_HEADER + groups)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort(WINDOWS)
                .putShort(ALL_OF_UNICODE)
                .putInt(CMAP_HEADER)
                .putShort(GROUPS)
                .putShort((short) 0)
                .putInt(groups)
                .putInt(0)
                .putInt(letters.size());
        for (int i = 0; i < letters.size(); i++) {
            int letter = letters.get(i);
            cmap.putInt(letter).putInt(letter).putInt(own + i);
        }
        return cmap;
    }

    private ByteBuffer glyf() throws IOException {
        ByteBuffer glyphs = table("glyf");
        int length = added.stream().mapToInt(glyph -> glyph.bytes().length).sum();
        ByteBuffer glyf = ByteBuffer.allocate(glyphs.capacity() + length).put(glyphs);
        added.forEach(glyph -> glyf.put(glyph.bytes()));
        return glyf;
    }

    private ByteBuffer loca() throws IOException {
        long[] places = font.getIndexToLocation().getOffsets();
        ByteBuffer loca = ByteBuffer.allocate(Integer.BYTES * (own + added.size() + 1));
        for (int glyph = 0; glyph < own; glyph++) {
            loca.putInt((int) places[glyph]);
        }
        int place = table("glyf").capacity();
        loca.putInt(place);
        for (CompositeGlyph glyph : added) {
            place += glyph.bytes().length;
            loca.putInt(place);
        }
        return loca;
    }

    private ByteBuffer hmtx() throws IOException {
        HorizontalMetricsTable metrics = font.getHorizontalMetrics();
        ByteBuffer hmtx = ByteBuffer.allocate(2 * Short.BYTES * (own + added.size()));
        for (int glyph = 0; glyph < own; glyph++) {
            hmtx.putShort((short) metrics.getAdvanceWidth(glyph)).putShort((short) metrics.getLeftSideBearing(glyph));
        }
        added.forEach(glyph -> hmtx.putShort((short) glyph.advance()).putShort((short) glyph.left()));
        return hmtx;
    }
}
