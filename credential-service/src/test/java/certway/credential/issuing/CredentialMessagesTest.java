package certway.credential.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent.Issued;
import certway.credential.issuing.model.CredentialEvent.Revoked;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.RevocationReason;
import certway.platform.event.EventEnvelope;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.EventSchemas;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CredentialMessagesTest {

    private static final Instant REVOKED_AT = Instant.parse("2026-12-01T09:15:00Z");

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
