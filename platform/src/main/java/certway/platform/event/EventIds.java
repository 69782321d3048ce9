package certway.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that are a function of the fact they name, so that stating a fact twice gives the same id. */
public final class EventIds {

    private EventIds() {}

    /**
     * A name-based UUID of the parts, in their order: the first 128 bits of their SHA-256 as a version 8 UUID (RFC 9562, section
     * 5.8). Parts are separated unambiguously: {@code ("a", "bc")} and {@code ("ab", "c")} differ.
     */
    public static String of(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        ByteBuffer name = ByteBuffer.wrap(digest.digest());
        long high = (name.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
        long low = (name.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
