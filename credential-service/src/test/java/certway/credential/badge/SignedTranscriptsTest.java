package certway.credential.badge;

import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.external.model.RecordFixture;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.transcript.model.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SignedTranscriptsTest {

    private final Keys keys = BadgeFixture.keys(BadgeFixture.newKey());
    private final SignedBadges badges = new SignedBadges(BadgeFixture.ISSUER, keys);
    private final SignedTranscripts transcripts = new SignedTranscripts(BadgeFixture.ISSUER, keys, badges);
    private final Credential adas = CredentialFixture.adas();
    private final Credential revoked =
            adas.revoke(RevocationReason.ISSUED_IN_ERROR, ISSUED_AT).orElseThrow();
    private final String token = transcripts.signed(HolderName.of("Ada Okafor"), transcript(List.of(adas, revoked)));
    private final JsonNode clr = JdkVerifier.claims(token);

    private static Transcript transcript(List<Credential> credentials) {
        return new Transcript(ISSUED_AT.plusSeconds(60), credentials, List.of(RecordFixture.degree()));
    }

    @Test
    void aStrangerVerifiesItAndNotWithALetterChanged() {
        JdkVerifier stranger = BadgeFixture.stranger(keys);

        assertThat(stranger.accepts(token, ISSUED_AT.plusSeconds(120))).isTrue();
        assertThat(stranger.accepts(token.substring(0, token.length() - 5) + "AAAAA", ISSUED_AT.plusSeconds(120)))
                .isFalse();
    }

    @Test
    void keepsToTheSchemaOfALearnerRecord() {
        assertThat(BadgeSchemas.learnerRecord().validate(clr)).isEmpty();
        for (String field : List.of(
                "@context", "id", "type", "issuer", "validFrom", "credentialSubject", "name", "credentialSchema")) {
            ObjectNode rest = (ObjectNode) clr.deepCopy();
            rest.remove(field);
            assertThat(BadgeSchemas.learnerRecord().validate(rest)).as(field).isNotEmpty();
        }
    }

    @Test
    void theContextsStandInTheOrderThatTheStandardAsksFor() {
        assertThat(clr.path("@context").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    }

    @Test
    void wrapsEveryCertificateThatCountsAsTheBadgeThatItIs() {
        JsonNode wrapped = clr.at("/credentialSubject/verifiableCredential");

        assertThat(wrapped).hasSize(1);
        assertThat(BadgeSchemas.achievement().validate(wrapped.path(0))).isEmpty();
        assertThat(wrapped.path(0))
                .isEqualTo(JsonMapper.shared().readTree(badges.badge(adas).toString()));
        assertThat(wrapped.at("/0/credentialStatus/type").asString()).isEqualTo("BitstringStatusListEntry");
    }

    @Test
    void whatOthersGrantedIsNotSigned() {
        assertThat(clr.toString()).doesNotContain("Associate of Science");
    }

    @Test
    void theLearnersIdIsNowhereInIt() {
        assertThat(clr.toString()).doesNotContain(CredentialFixture.ADA.value());
    }
}
