package certway.credential.issuing.model;

import static certway.credential.issuing.model.CredentialFixture.ISSUED_AT;
import static certway.credential.issuing.model.CredentialFixture.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.State.Revoked;
import org.junit.jupiter.api.Test;

class CredentialTest {

    private final Credential adas = CredentialFixture.adas();

    @Test
    void isValidUntilTheLastMomentAndExpiredFromThenOn() {
        assertThat(adas.standing(ISSUED_AT)).isEqualTo(Standing.VALID);
        assertThat(adas.standing(VALID_UNTIL.minusMillis(1))).isEqualTo(Standing.VALID);
        assertThat(adas.standing(VALID_UNTIL)).isEqualTo(Standing.EXPIRED);
    }

    @Test
    void revokedIsMoreThanExpired() {
        Credential revoked = adas.revoke(RevocationReason.MISCONDUCT, ISSUED_AT.plusSeconds(5))
                .orElseThrow();

        assertThat(revoked.standing(ISSUED_AT.plusSeconds(5))).isEqualTo(Standing.REVOKED);
        assertThat(revoked.standing(VALID_UNTIL)).isEqualTo(Standing.REVOKED);
        assertThat(revoked.state()).isEqualTo(new Revoked(ISSUED_AT.plusSeconds(5), RevocationReason.MISCONDUCT));
        assertThat(revoked.revision()).isEqualTo(2);
    }

    @Test
    void theFirstReasonStands() {
        Credential revoked = adas.revoke(RevocationReason.MISCONDUCT, ISSUED_AT).orElseThrow();

        assertThat(revoked.revoke(RevocationReason.HOLDER_REQUEST, VALID_UNTIL)).isEmpty();
    }
}
