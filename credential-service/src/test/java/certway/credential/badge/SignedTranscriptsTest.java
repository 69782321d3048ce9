package certway.credential.badge;

import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.external.model.RecordFixture;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.transcript.model.Transcript;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
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
    private final String token = transcripts.signed(transcript(List.of(adas, revoked)));
    private final JsonNode clr = JdkVerifier.claims(token);

    private static Transcript transcript(List<Credential> credentials) {
        return new Transcript(
                HolderName.of("Ada Okafor"), ISSUED_AT.plusSeconds(60), credentials, List.of(RecordFixture.degree()));
    }

    @Test
    void aStrangerVerifiesItAndNotWithALetterChanged() {
        JdkVerifier stranger = BadgeFixture.stranger(keys);

        assertThat(stranger.accepts(token, ISSUED_AT.plusSeconds(120))).isTrue();
        assertThat(stranger.accepts(token.substring(0, token.length() - 5) + "AAAAA", ISSUED_AT.plusSeconds(120)))
                .isFalse();
    }

    @Test
    void keepsToTheSchemaOfALearnerRecord() throws IOException {
        assertThat(schema("clr-credential").validate(clr)).isEmpty();
        for (String field : List.of("@context", "id", "type", "issuer", "validFrom", "credentialSubject", "name")) {
            ObjectNode rest = (ObjectNode) clr.deepCopy();
            rest.remove(field);
            assertThat(schema("clr-credential").validate(rest)).as(field).isNotEmpty();
        }
    }

    @Test
    void wrapsEveryCertificateThatCountsAsTheBadgeThatItIs() throws IOException {
        JsonNode wrapped = clr.at("/credentialSubject/verifiableCredential");

        assertThat(wrapped).hasSize(1);
        assertThat(schema("achievement-credential").validate(wrapped.path(0))).isEmpty();
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

    private static Schema schema(String name) throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09);
        try (InputStream file = Objects.requireNonNull(
                SignedTranscriptsTest.class.getResourceAsStream("/openbadges/%s.schema.json".formatted(name)))) {
            return registry.getSchema(file, InputFormat.JSON);
        }
    }
}
