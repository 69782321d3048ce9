package certway.credential.paper;

import static org.lwjgl.util.harfbuzz.HarfBuzz.HB_MEMORY_MODE_READONLY;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_blob_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_add_utf16;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_destroy;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_get_glyph_infos;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_get_glyph_positions;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_guess_segment_properties;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_buffer_set_language;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_face_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_create;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_get_nominal_glyph;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_font_make_immutable;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_language_from_string;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_shape;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_version_string;

import certway.credential.paper.Cluster.Placed;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lwjgl.system.MemoryStack;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.hb_glyph_info_t;
import org.lwjgl.util.harfbuzz.hb_glyph_position_t;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the letters of a script together as its readers expect them: HarfBuzz, by the rules that a font brings along. */
final class Shaper {

    private static final Logger log = LoggerFactory.getLogger(Shaper.class);

    /** What stands for a letter that a font has not. */
    private static final int MISSING = 0;

    /** What stands under a mark that has no letter. */
    private static final int DOTTED_CIRCLE = '\u25CC';

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private static final boolean WORKS = works();

    private static final Map<ShapedFont, Opened> OPENED = new ConcurrentHashMap<>();

    private Shaper() {}

    /** A font that is read once, and kept with its file outside of the heap. */
    private record Opened(long font, int circle) {}

    /** One glyph of a run, with the place of the first letter that it is drawn for. */
    private record Glyph(int letter, int number, int x, int y, int advance) {}

    private static boolean works() {
        try {
            log.debug("letters are shaped by HarfBuzz {}", hb_version_string());
            return true;
        } catch (LinkageError e) {
            log.warn("HarfBuzz cannot run on this machine: texts in scripts that need it are not printed", e);
            return false;
        }
    }

    /** Unpacks the machine code: an image is built with it, since the folder for temporary files runs no programs there. */
    static void main() {
        if (!WORKS) {
            throw new IllegalStateException("HarfBuzz cannot run on this machine");
        }
    }

    /** The clusters of a word in the order in which they are read; empty if the font cannot show it, or if a mark has no letter. */
    static Optional<List<Cluster>> clusters(ShapedFont font, String run) {
        if (!WORKS || isMark(run.codePointAt(0))) {
            return Optional.empty();
        }
        Opened opened = OPENED.computeIfAbsent(font, Shaper::open);
        List<Glyph> glyphs = shaped(opened.font(), run);
        if (glyphs.stream().anyMatch(glyph -> glyph.number() == MISSING || glyph.number() == opened.circle())) {
            return Optional.empty();
        }
        // What takes no room has no place of its own.
        return Optional.of(clusters(font, run, glyphs))
                .filter(clusters -> clusters.stream().allMatch(cluster -> cluster.advance() > 0));
    }

    private static List<Cluster> clusters(ShapedFont font, String run, List<Glyph> glyphs) {
        Set<Integer> drawn = glyphs.stream().map(Glyph::letter).collect(Collectors.toSet());
        List<Integer> ends = new ArrayList<>(GRAPHEME.matcher(run)
                .results()
                .map(MatchResult::start)
                .filter(start -> start > 0 && drawn.contains(start))
                .toList());
        ends.add(run.length());
        List<Cluster> clusters = new ArrayList<>();
        int start = 0;
        for (int end : ends) {
            int first = start;
            List<Glyph> own = glyphs.stream()
                    .filter(glyph -> glyph.letter() >= first && glyph.letter() < end)
                    .toList();
            clusters.add(cluster(font, run.substring(start, end), own));
            start = end;
        }
        return clusters;
    }

    private static Cluster cluster(ShapedFont font, String text, List<Glyph> glyphs) {
        List<Placed> placed = new ArrayList<>();
        int pen = 0;
        for (Glyph glyph : glyphs) {
            placed.add(new Placed(glyph.number(), pen + glyph.x(), glyph.y()));
            pen += glyph.advance();
        }
        return new Cluster(font, text, placed, pen);
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static Opened open(ShapedFont font) {
        byte[] file = font.file();
        ByteBuffer kept = MemoryUtil.memAlloc(file.length).put(file).flip();
        long opened = hb_font_create(hb_face_create(hb_blob_create(kept, HB_MEMORY_MODE_READONLY, 0, null), 0));
        hb_font_make_immutable(opened);
        return new Opened(opened, number(opened, DOTTED_CIRCLE));
    }

    private static int number(long font, int letter) {
        try (MemoryStack stack = MemoryStack.stackPush()) {
            IntBuffer number = stack.mallocInt(1);
            return hb_font_get_nominal_glyph(font, letter, number) ? number.get(0) : MISSING;
        }
    }

    private static List<Glyph> shaped(long font, String run) {
        long buffer = hb_buffer_create();
        ByteBuffer text = MemoryUtil.memUTF16(run, false);
        try {
            hb_buffer_add_utf16(buffer, text, 0, -1);
            // Otherwise it would be the machine's.
            hb_buffer_set_language(buffer, hb_language_from_string("und"));
            hb_buffer_guess_segment_properties(buffer);
            hb_shape(font, buffer, null);
            return glyphs(
                    Objects.requireNonNull(hb_buffer_get_glyph_infos(buffer)),
                    Objects.requireNonNull(hb_buffer_get_glyph_positions(buffer)));
        } finally {
            MemoryUtil.memFree(text);
            hb_buffer_destroy(buffer);
        }
    }

    private static List<Glyph> glyphs(hb_glyph_info_t.Buffer infos, hb_glyph_position_t.Buffer positions) {
        return IntStream.range(0, infos.remaining())
                .mapToObj(i -> glyph(infos.get(i), positions.get(i)))
                .toList();
    }

    private static Glyph glyph(hb_glyph_info_t info, hb_glyph_position_t position) {
        return new Glyph(
                info.cluster(), info.codepoint(), position.x_offset(), position.y_offset(), position.x_advance());
    }
}
