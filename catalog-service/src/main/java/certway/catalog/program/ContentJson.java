package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stored form of a program's content. The same content always gives the same text: its digest names it. Absent values are
 * left out, so that a field which is added later does not change the digest of content that does not use it.
 */
public final class ContentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final int VERSION_LENGTH = 16;

    private ContentJson() {}

    static String write(ProgramContent content) {
        return MAPPER.writeValueAsString(content);
    }

    /** The stored form as a tree. */
    public static JsonNode tree(ProgramContent content) {
        return MAPPER.valueToTree(content);
    }

    static ProgramContent read(String json) {
        return MAPPER.readValue(json, ProgramContent.class);
    }

    /** How much room the content takes in the store. */
    public static int bytes(ProgramContent content) {
        return MAPPER.writeValueAsBytes(content).length;
    }

    static String digest(String json) {
        return "sha-256:" + sha256(json);
    }

    /**
     * The stored form of a question for other services: with the address of its picture instead of its path, and with its
     * version, which changes with anything that makes it another question.
     */
    static ObjectNode versioned(Question question, UnaryOperator<String> address) {
        ObjectNode json = MAPPER.valueToTree(question);
        if (question instanceof Question.Hotspot hotspot) {
            json.putObject("image")
                    .put("url", address.apply(hotspot.image().file()))
                    .put("alt", hotspot.image().alt());
        }
        return json.put("version", sha256(MAPPER.writeValueAsString(json)).substring(0, VERSION_LENGTH));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
