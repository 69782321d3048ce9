package certway.credential.issuing;

import static certway.credential.issuing.model.CredentialFixture.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent.Expired;
import certway.credential.issuing.model.CredentialEvent.Issued;
import certway.credential.issuing.model.CredentialEvent.Revoked;
import certway.credential.issuing.model.CredentialEvent.Superseded;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.RevocationReason;
import certway.credential.issuing.model.StatusPosition;
import certway.platform.event.EventEnvelope;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.EventSchemas;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CredentialMessagesTest {

    private static final Instant REVOKED_AT = Instant.parse("2026-12-01T09:15:00Z");
    private static final Instant SUPERSEDED_AT = Instant.parse("2026-12-03T10:00:00Z");

    private final Credential adas = CredentialFixture.adas();

    @Test
    void anIssuedCredentialIsToldAsTheContractSays() {
        EventEnvelope event = CredentialMessages.envelope(new Issued(adas));

        isLikeTheExample(event);
        assertThat(event.time()).isEqualTo(adas.issuedAt());
    }

    @Test
    void aRevokedCredentialIsToldAsTheContractSays() {
        Credential revoked =
                adas.revoke(RevocationReason.ISSUED_IN_ERROR, REVOKED_AT).orElseThrow();

        EventEnvelope event =
                CredentialMessages.envelope(new Revoked(revoked, REVOKED_AT, RevocationReason.ISSUED_IN_ERROR));

        isLikeTheExample(event);
        assertThat(event.time()).isEqualTo(REVOKED_AT);
    }

    @Test
    void aSupersededCredentialIsToldAsTheContractSaysAndNoNameIsInIt() {
        Superseded superseded = CredentialFixture.renamed(adas, SUPERSEDED_AT);

        EventEnvelope event = CredentialMessages.envelope(superseded);

        isLikeTheExample(event);
        assertThat(event.time()).isEqualTo(SUPERSEDED_AT);
        assertThat(event.data().toString()).doesNotContain("Ada", "Reyes");
    }

    @Test
    void aSuccessorIsToldWithWhatItFollows() {
        Credential successor =
                CredentialFixture.renamed(adas, SUPERSEDED_AT).successor().of(adas, new StatusPosition(1, 7));

        EventEnvelope event = CredentialMessages.envelope(new Issued(successor));

        EventSchemas.validate(event.type(), event.data());
        assertThat(event.data().path("supersedes").asString())
                .isEqualTo(adas.id().value());
        assertThat(event.id())
                .isNotEqualTo(CredentialMessages.envelope(new Issued(adas)).id());
    }

    @Test
    void anEndIsToldAsTheContractSays() {
        Expired end = adas.expire(VALID_UNTIL.plusSeconds(9)).orElseThrow();

        EventEnvelope event = CredentialMessages.envelope(end);

        isLikeTheExample(event);
        assertThat(event.time()).isEqualTo(VALID_UNTIL);
    }

    @Test
    void theIdOfAnEventIsAFunctionOfItsFactAndNoNameIsInIt() {
        Credential renamed = CredentialFixture.named("Somebody Else");

        EventEnvelope event = CredentialMessages.envelope(new Issued(adas));

        assertThat(event.id())
                .isEqualTo(CredentialMessages.envelope(new Issued(renamed)).id());
        assertThat(event.data().toString()).doesNotContain("Ada", "Okafor");
    }

    private static void isLikeTheExample(EventEnvelope event) {
        Contracts.Example example = Contracts.event("certway.credentials", event.type());
        EventSchemas.validate(event.type(), event.data());
        assertThat(event.data()).isEqualTo(example.data());
        assertThat(event.key()).isEqualTo(example.key());
        assertThat(event.topic()).isEqualTo(example.topic());
        assertThat(event.source()).isEqualTo(example.headers().get("ce_source"));
        assertThat(event.subject()).isEqualTo(example.headers().get("ce_subject"));
    }
}
