package certway.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PublishedKeysTest {

    private static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"ours\"}";

    private final KeyPair own = newPair();
    private final PublishedKeys keys = new PublishedKeys(keySet(own));

    @Test
    void whatAPublishedKeySignedSaysWhatItSays() {
        assertThat(keys.verified(signed(own, HEADER)))
                .hasValueSatisfying(
                        claims -> assertThat(claims.path("name").asString()).isEqualTo("Ada"));
    }

    @Test
    void nothingElseIsBelieved() {
        String genuine = signed(own, HEADER);

        assertThat(keys.verified(signed(newPair(), HEADER))).isEmpty();
        assertThat(keys.verified(signed(own, HEADER.replace("ours", "theirs")))).isEmpty();
        assertThat(keys.verified(signed(own, HEADER.replace("ES256", "none")))).isEmpty();
        assertThat(keys.verified(genuine.replace(".", ""))).isEmpty();
        assertThat(keys.verified(genuine.substring(0, genuine.length() - 4))).isEmpty();
        assertThat(keys.verified(genuine.replace("eyJuYW1lIjoiQWRhIn0", "eyJuYW1lIjoiRXZlIn0")))
                .isEmpty();
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode keySet(KeyPair pair) {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        ObjectNode set = JsonMapper.shared().createObjectNode();
        set.putArray("keys")
                .addObject()
                .put("kid", "ours")
                .put("x", encoded(key.getW().getAffineX().toByteArray()))
                .put("y", encoded(key.getW().getAffineY().toByteArray()));
        return set;
    }

    private static String signed(KeyPair pair, String header) {
        String text = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded("{\"name\":\"Ada\"}".getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
