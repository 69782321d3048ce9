package certway.web.admin.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A template's content as part of an address, so that a picture of it needs nothing to be kept anywhere. */
final class Packed {

    /** More than a content has that can be printed. */
    private static final int MOST_BYTES = 16_000;

    private static final int LONGEST = 6_000;

    private Packed() {}

    static String pack(ObjectNode content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes)) {
            packing.write(content.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail so", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Empty if somebody else made it. */
    static Optional<ObjectNode> unpack(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try (InflaterInputStream unpacking = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            byte[] bytes = unpacking.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? Optional.empty() : read(bytes);
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectNode> read(byte[] bytes) {
        JsonNode read = JsonMapper.shared().readTree(bytes);
        return read instanceof ObjectNode content ? Optional.of(content) : Optional.empty();
    }
}
