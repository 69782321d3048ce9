package certway.catalog.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A ready-made body, plain and compressed, with the tag that names it. Nobody changes the bytes. */
final class Answer {

    private static final int TAG_BYTES = 12;

    private final MediaType type;
    private final byte[] plain;
    private final String tag;

    /** Made when somebody first asks for it; two that ask at once make the same. */
    private volatile byte @Nullable [] gzip;

    private Answer(MediaType type, byte[] plain, String tag) {
        this.type = type;
        this.plain = plain;
        this.tag = tag;
    }

    static Answer of(MediaType type, byte[] plain) {
        return new Answer(type, plain, HexFormat.of().formatHex(Arrays.copyOf(digest(plain), TAG_BYTES)));
    }

    MediaType type() {
        return type;
    }

    byte[] plain() {
        return plain;
    }

    byte[] gzip() {
        byte[] made = gzip;
        if (made == null) {
            made = compressed(plain);
            gzip = made;
        }
        return made;
    }

    /** About what it takes in memory. */
    long size() {
        return plain.length + plain.length / 3L + 500;
    }

    /** The strong ETag of the plain form. */
    String plainTag() {
        return "\"%s\"".formatted(tag);
    }

    /** The strong ETag of the compressed form, which is another sequence of bytes. */
    String gzipTag() {
        return "\"%s-gzip\"".formatted(tag);
    }

    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to write", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] digest(byte[] json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
