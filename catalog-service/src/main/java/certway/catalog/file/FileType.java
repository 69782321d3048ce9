package certway.catalog.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of files that content may have. What a file is, its name and its first bytes must agree on. */
public enum FileType {
    PNG("image/png", Limit.IMAGE, "png"),
    JPEG("image/jpeg", Limit.IMAGE, "jpg jpeg"),
    WEBP("image/webp", Limit.IMAGE, "webp"),
    SVG("image/svg+xml", Limit.IMAGE, "svg"),
    PDF("application/pdf", Limit.DOCUMENT, "pdf"),
    MP4("video/mp4", Limit.VIDEO, "mp4"),
    WEBM("video/webm", Limit.VIDEO, "webm"),
    WEBVTT("text/vtt", Limit.IMAGE, "vtt"),
    ZIP("application/zip", Limit.PACKAGE, "zip");

    /** So many bytes must be looked at to know a type. */
    static final int HEAD = 1_024;

    private static final class Limit {
        private static final long MIB = 1024L * 1024;
        static final long IMAGE = 2 * MIB;
        static final long DOCUMENT = 20 * MIB;
        static final long VIDEO = 100 * MIB;
        static final long PACKAGE = 20 * MIB;
    }

    private final String mediaType;
    private final long maximumBytes;
    /** With spaces between them. */
    private final String extensions;

    FileType(String mediaType, long maximumBytes, String extensions) {
        this.mediaType = mediaType;
        this.maximumBytes = maximumBytes;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    public long maximumBytes() {
        return maximumBytes;
    }

    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** The type that the name of a file claims. */
    public static Optional<FileType> named(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(type -> type.extensions().contains(extension))
                .findFirst();
    }

    /** The type with this media type. */
    public static Optional<FileType> of(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Whether a file that starts with these bytes can be of this type. */
    boolean fits(byte[] head) {
        return switch (this) {
            case PNG -> startsWith(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
            case JPEG -> startsWith(head, 0, 0xFF, 0xD8, 0xFF);
            case WEBP -> startsWith(head, 0, 'R', 'I', 'F', 'F') && startsWith(head, 8, 'W', 'E', 'B', 'P');
            case SVG -> startsWith(head, textStart(head), '<');
            case PDF -> startsWith(head, 0, '%', 'P', 'D', 'F', '-');
            case MP4 -> startsWith(head, 4, 'f', 't', 'y', 'p');
            case WEBM -> startsWith(head, 0, 0x1A, 0x45, 0xDF, 0xA3) && contains(head, "webm");
            case WEBVTT -> startsWith(head, textStart(head), 'W', 'E', 'B', 'V', 'T', 'T');
            case ZIP -> startsWith(head, 0, 'P', 'K', 3, 4);
        };
    }

    private static boolean startsWith(byte[] head, int offset, int... expected) {
        if (head.length < offset + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (Byte.toUnsignedInt(head[offset + i]) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Behind a byte order mark and white space. */
    private static int textStart(byte[] head) {
        int start = startsWith(head, 0, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (start < head.length && Character.isWhitespace(head[start])) {
            start++;
        }
        return start;
    }

    private static boolean contains(byte[] head, String text) {
        byte[] searched = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i + searched.length <= head.length; i++) {
            if (Arrays.equals(head, i, i + searched.length, searched, 0, searched.length)) {
                return true;
            }
        }
        return false;
    }
}
