package certway.credential.external.model;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What a proof may be. Its bytes say so; what it is called, or said to be, counts for nothing. */
public enum FileKind {
    PDF("application/pdf", "pdf", "255044462d"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "jpg", "ffd8ff");

    private static final int LONGEST_NAME = 80;

    private final String mediaType;
    private final String ending;
    /** How every such file begins, in hexadecimal digits. */
    private final String beginning;

    FileKind(String mediaType, String ending, String beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = beginning;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<FileKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.begins(file)).findFirst();
    }

    private boolean begins(byte[] file) {
        byte[] expected = HexFormat.of().parseHex(beginning);
        return file.length > expected.length && Arrays.equals(file, 0, expected.length, expected, 0, expected.length);
    }

    /**
     * A name under which the file can be kept on any disk: of a path its last part, without letters that some system takes for
     * something else, and with the ending of this kind, so that what is opened is what was looked at.
     */
    public String name(String said) {
        String last = said.substring(Math.max(said.lastIndexOf('/'), said.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String base = (dot < 0 ? last : last.substring(0, dot))
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "_")
                .strip();
        int length = base.offsetByCodePoints(0, Math.min(LONGEST_NAME, base.codePointCount(0, base.length())));
        return "%s.%s".formatted(base.isEmpty() ? "file" : base.substring(0, length), ending);
    }
}
