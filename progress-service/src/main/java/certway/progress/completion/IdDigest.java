package certway.progress.completion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over ids in ascending order, each followed by a line feed: what {@code LC_ALL=C sort -u | sha256sum} says of them, one on
 * a line. Written as {@code sha-256:} and 64 hexadecimal digits.
 */
final class IdDigest {

    private final MessageDigest digest;
    private String last = "";
    private long count;

    IdDigest() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Takes up an id.
     *
     * @throws IllegalArgumentException if it does not come after the one before
     */
    void add(String id) {
        if (id.compareTo(last) <= 0) {
            throw new IllegalArgumentException("%s comes after %s".formatted(id, last));
        }
        digest.update(id.getBytes(UTF_8));
        digest.update((byte) '\n');
        last = id;
        count++;
    }

    long count() {
        return count;
    }

    /** Of all that were added; the last thing to ask for. */
    String value() {
        return "sha-256:" + HexFormat.of().formatHex(digest.digest());
    }
}
