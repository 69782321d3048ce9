package certway.credential.paper;

import certway.credential.paper.Cluster.Placed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.GlyphTable;

/**
 * A cluster as one glyph: what OpenType's specification of the table "glyf" calls a composite glyph.
 *
 * @param components those of its glyphs that have an outline
 */
record CompositeGlyph(List<Component> components, int advance) {

    private static final int HEADER = 10;
    private static final int COMPONENT = 8;
    private static final short COMPOSITE = -1;
    private static final int DISTANCES_IN_WORDS = 0x0003;
    private static final int MORE_COMPONENTS = 0x0020;

    CompositeGlyph {
        components = List.copyOf(components);
    }

    record Component(Placed placed, GlyphData outline) {
        private int left() {
            return placed.x() + outline.getXMinimum();
        }

        private int right() {
            return placed.x() + outline.getXMaximum();
        }

        private int bottom() {
            return placed.y() + outline.getYMinimum();
        }

        private int top() {
            return placed.y() + outline.getYMaximum();
        }
    }

    static CompositeGlyph of(Cluster cluster, GlyphTable glyphs) throws IOException {
        List<Component> components = new ArrayList<>();
        for (Placed placed : cluster.glyphs()) {
            GlyphData outline = glyphs.getGlyph(placed.glyph());
            if (outline != null && outline.getNumberOfContours() != 0) {
                components.add(new Component(placed, outline));
            }
        }
        return new CompositeGlyph(components, cluster.advance());
    }

    /** How far right of its beginning it begins to be seen, in the font's units. */
    int left() {
        return least(Component::left);
    }

    int bottom() {
        return least(Component::bottom);
    }

    int top() {
        return most(Component::top);
    }

    private int least(ToIntFunction<Component> edge) {
        return components.stream().mapToInt(edge).min().orElse(0);
    }

    private int most(ToIntFunction<Component> edge) {
        return components.stream().mapToInt(edge).max().orElse(0);
    }

    /** As it stands in the table; nothing if nothing is seen of it. */
    byte[] bytes() {
        if (components.isEmpty()) {
            return new byte[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + components.size() * COMPONENT)
                .putShort(COMPOSITE)
                .putShort((short) left())
                .putShort((short) bottom())
                .putShort((short) most(Component::right))
                .putShort((short) top());
        for (int i = 0; i < components.size(); i++) {
            Placed placed = components.get(i).placed();
            boolean last = i == components.size() - 1;
            bytes.putShort((short) (last ? DISTANCES_IN_WORDS : DISTANCES_IN_WORDS | MORE_COMPONENTS))
                    .putShort((short) placed.glyph())
                    .putShort((short) placed.x())
                    .putShort((short) placed.y());
        }
        return bytes.array();
    }
}
