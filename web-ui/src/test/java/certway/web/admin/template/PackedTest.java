package certway.web.admin.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PackedTest {

    private static String packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    @Test
    void whatWasPackedIsUnpacked() {
        ObjectNode content = JsonMapper.shared().createObjectNode().put("heading", "Žluťoučký <kůň> & \"co\"");

        String text = Packed.pack(content);

        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(Packed.unpack(text)).contains(content);
    }

    @Test
    void theLongestContentInLettersOfTwoBytesFitsIntoAnAddress() {
        ObjectNode content = JsonMapper.shared().createObjectNode();
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(100, 0x410, 0x450).forEach(text::appendCodePoint);
            content.put("text" + i, text.toString());
        }

        assertThat(Packed.pack(content)).hasSizeLessThan(4_000);
        assertThat(Packed.unpack(Packed.pack(content))).contains(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "%00", "e30", "!"})
    void whatSomebodyElseMadeIsNothing(String text) {
        assertThat(Packed.unpack(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "{", "null"})
    void whatIsNoContentIsNothing(String json) throws IOException {
        assertThat(Packed.unpack(packed(json))).isEmpty();
    }

    @Test
    void whatIsMuchLargerUnpackedIsNothing() throws IOException {
        assertThat(Packed.unpack(packed("{\"heading\": \"%s\"}".formatted("A".repeat(3_000_000)))))
                .isEmpty();
    }
}
