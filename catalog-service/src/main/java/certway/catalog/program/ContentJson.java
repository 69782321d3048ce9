package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stored form of a program's content. The same content always gives the same text: its digest names it. Absent values are
 * left out, so that a field which is added later does not change the digest of content that does not use it.
 */
public final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ContentJson() {}

    static String write(ProgramContent content) {
        return MAPPER.writeValueAsString(content);
    }

    static ProgramContent read(String json) {
        return MAPPER.readValue(json, ProgramContent.class);
    }

    /** How much room the content takes in the store. */
    public static int bytes(ProgramContent content) {
        return MAPPER.writeValueAsBytes(content).length;
    }

    static String digest(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
