package certway.catalog.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A public answer that is made once: its bytes and the tag that names them. */
public final class Ready {

    private static final int TAG_BYTES = 12;

    private final byte[] json;
    private final String tag;

    private Ready(byte[] json, String tag) {
        this.json = json;
        this.tag = tag;
    }

    public static Ready of(Object body) {
        byte[] json = Json.bytes(body);
        return new Ready(json, "\"%s\"".formatted(HexFormat.of().formatHex(Arrays.copyOf(digest(json), TAG_BYTES))));
    }

    /** The answer, or 304 if the caller has it. */
    public ResponseEntity<Object> answer(HttpHeaders headers, Duration maxAge) {
        boolean known = headers.getIfNoneMatch().stream()
                .map(given -> given.startsWith("W/") ? given.substring(2) : given)
                .anyMatch(given -> given.equals("*") || given.equals(tag));
        ResponseEntity.BodyBuilder response = ResponseEntity.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(maxAge).cachePublic());
        return known
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON).body(json);
    }

    private static byte[] digest(byte[] json) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
