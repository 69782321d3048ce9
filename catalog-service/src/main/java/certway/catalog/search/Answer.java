package certway.catalog.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A ready-made JSON body, plain and compressed, with the tag that names it. Nobody changes the bytes. */
final class Answer {

    private static final int TAG_BYTES = 12;

    private final byte[] json;
    private final byte[] gzip;
    private final String tag;

    private Answer(byte[] json, byte[] gzip, String tag) {
        this.json = json;
        this.gzip = gzip;
        this.tag = tag;
    }

    static Answer of(byte[] json) {
        return new Answer(json, compressed(json), HexFormat.of().formatHex(Arrays.copyOf(digest(json), TAG_BYTES)));
    }

    byte[] json() {
        return json;
    }

    byte[] gzip() {
        return gzip;
    }

    /** The strong ETag of the plain form. */
    String plainTag() {
        return "\"%s\"".formatted(tag);
    }

    /** The strong ETag of the compressed form, which is another sequence of bytes. */
    String gzipTag() {
        return "\"%s-gzip\"".formatted(tag);
    }

    private static byte[] compressed(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
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
