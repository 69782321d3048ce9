package certway.credential.badge;

import static certway.credential.badge.BadgeFixture.ISSUER;
import static certway.credential.badge.BadgeFixture.keys;
import static certway.credential.badge.BadgeFixture.newKey;
import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static certway.credential.issuing.model.CredentialFixture.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.StatusPosition;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SignedBadgesTest {

    private final Keys keys = keys(newKey());
    private final SignedBadges badges = new SignedBadges(ISSUER, keys);
    private final Credential adas = CredentialFixture.adas();
    private final JsonNode badge = JdkVerifier.claims(badges.signed(adas));

    @Test
    void statesTheFactsOfTheCompletion() {
        assertThat(badge.path("id").asString()).isEqualTo("https://certway.example/check/7h2k9m4n8p3q6r1s5t0v2w9x4y");
        assertThat(badge.at("/issuer/id").asString()).isEqualTo("did:web:certway.example");
        assertThat(badge.path("validFrom").asString()).isEqualTo("2026-11-20T16:30:01Z");
        assertThat(badge.path("validUntil").asString()).isEqualTo("2028-11-20T16:30:00Z");
        JsonNode subject = badge.path("credentialSubject");
        assertThat(subject.at("/identifier/0/identityHash").asString()).isEqualTo("Ada Okafor");
        assertThat(subject.path("creditsEarned").asDouble()).isEqualTo(4.0);
        assertThat(subject.at("/result/0/value").asString()).isEqualTo("92");
        assertThat(subject.at("/result/0/resultDescription"))
                .isEqualTo(subject.at("/achievement/resultDescription/0/id"));
        assertThat(subject.at("/achievement/resultDescription/0/requiredValue").asString())
                .isEqualTo("80");
        assertThat(subject.at("/achievement/name").asString()).isEqualTo("Phlebotomy Technician");
        assertThat(subject.at("/achievement/achievementType").asString()).isEqualTo("Certificate");
        assertThat(badge.at("/evidence/0/narrative").asString())
                .isEqualTo(adas.completion().evidenceDigest());
        assertThat(badge.at("/credentialStatus/statusListIndex").asString()).isEqualTo("94567");
        assertThat(badge.at("/credentialStatus/statusListCredential").asString())
                .isEqualTo("https://certway.example/api/status-lists/1");
    }

    @Test
    void theRegisteredClaimsSayTheSame() {
        assertThat(badge.path("iss")).isEqualTo(badge.at("/issuer/id"));
        assertThat(badge.path("jti")).isEqualTo(badge.path("id"));
        assertThat(badge.path("sub")).isEqualTo(badge.at("/credentialSubject/id"));
        assertThat(badge.path("nbf").asLong()).isEqualTo(ISSUED_AT.getEpochSecond());
        assertThat(badge.path("exp").asLong()).isEqualTo(VALID_UNTIL.getEpochSecond());
    }

    @Test
    void theLearnersIdIsNowhereInIt() {
        assertThat(badge.toString())
                .doesNotContain(adas.completion().learner().value())
                .doesNotContain(adas.completion().enrollmentId());
    }

    @Test
    void keepsToTheSchemaOfAnAchievementCredential() {
        assertThat(BadgeSchemas.achievement().validate(badge)).isEmpty();
        for (String field : List.of("@context", "id", "type", "issuer", "validFrom", "credentialSubject", "name")) {
            assertThat(BadgeSchemas.achievement().validate(without(field)))
                    .as(field)
                    .isNotEmpty();
        }
    }

    @Test
    void withoutAScoreThereIsNoResult() {
        Credential plain = CredentialFixture.credential(
                CredentialFixture.completion("c1d2e3f4", null), "Ada Okafor", new StatusPosition(1, 1));

        JsonNode claims = JdkVerifier.claims(badges.signed(plain));

        assertThat(claims.at("/credentialSubject/result").isMissingNode()).isTrue();
        assertThat(claims.at("/credentialSubject/achievement/resultDescription").isMissingNode())
                .isTrue();
        assertThat(BadgeSchemas.achievement().validate(claims)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"محمد علي", "山田 太郎", "<script>alert(1)</script>", "\"},\"type\":\"x", "José \uD83D\uDE42"})
    void aNameIsText(String name) {
        String token = badges.signed(CredentialFixture.named(name));

        assertThat(BadgeFixture.stranger(keys).accepts(token, ISSUED_AT)).isTrue();
        assertThat(JdkVerifier.claims(token)
                        .at("/credentialSubject/identifier/0/identityHash")
                        .asString())
                .isEqualTo(name);
    }

    @Test
    void aTimeThatIsNoneIsNotWhatTheSchemaSays() {
        ObjectNode wrong = (ObjectNode) badge.deepCopy();
        wrong.put("validFrom", "2026-13-40T16:30:01Z");

        assertThat(BadgeSchemas.achievement().validate(wrong)).isNotEmpty();
    }

    private JsonNode without(String field) {
        ObjectNode rest = (ObjectNode) badge.deepCopy();
        rest.remove(field);
        return rest;
    }
}
