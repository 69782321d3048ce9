package certway.credential.badge;

import static certway.credential.badge.BadgeFixture.ISSUER;
import static certway.credential.badge.BadgeFixture.keys;
import static certway.credential.badge.BadgeFixture.newKey;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatusListsTest {

    private final BitSet revoked = new BitSet();
    private final Keys keys = keys(newKey());
    private Instant now = ISSUED_AT;
    private final StatusLists lists = new StatusLists(
            number -> number == 1 ? Optional.of((BitSet) revoked.clone()) : Optional.empty(), ISSUER, keys, () -> now);

    @Test
    void theBitOfEveryRevokedCredentialIsSetAndNoOther() throws IOException {
        revoked.set(0);
        revoked.set(7);
        revoked.set(94_567);
        revoked.set(131_071);

        JsonNode list = JdkVerifier.claims(lists.list(1).orElseThrow());

        byte[] bits = bits(list);
        assertThat(bits).hasSize(16_384);
        assertThat(set(bits)).isEqualTo(revoked);
        assertThat(bits[0]).isEqualTo((byte) 0b1000_0001);
        assertThat(list.path("type").toString()).contains("BitstringStatusListCredential");
        assertThat(list.at("/credentialSubject/statusPurpose").asString()).isEqualTo("revocation");
        assertThat(list.path("id").asString()).isEqualTo("https://certway.example/api/status-lists/1");
    }

    @Test
    void isSignedLikeACredentialAndSoonOutOfDate() {
        JsonNode list = JdkVerifier.claims(lists.list(1).orElseThrow());

        assertThat(list.path("issuer").asString()).isEqualTo(ISSUER.did());
        assertThat(Instant.parse(list.path("validUntil").asString())).isBetween(now, now.plusSeconds(300));
    }

    @Test
    void aRevocationIsSeenFifteenSecondsLaterAtTheLatest() throws IOException {
        String before = lists.list(1).orElseThrow();
        revoked.set(5);

        now = now.plusSeconds(14);
        assertThat(lists.list(1)).contains(before);
        now = now.plusSeconds(1);

        assertThat(set(bits(JdkVerifier.claims(lists.list(1).orElseThrow()))).get(5))
                .isTrue();
    }

    @Test
    void thereIsNoListBeforeSomethingIsInIt() {
        assertThat(lists.list(2)).isEmpty();
    }

    private static byte[] bits(JsonNode list) throws IOException {
        String encoded = list.at("/credentialSubject/encodedList").asString();
        assertThat(encoded).startsWith("u");
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return unpacked.readAllBytes();
        }
    }

    private static BitSet set(byte[] bits) {
        BitSet set = new BitSet();
        for (int i = 0; i < bits.length * 8; i++) {
            set.set(i, (bits[i / 8] >> (7 - i % 8) & 1) == 1);
        }
        return set;
    }
}
