package certway.credential.issuing;

import static certway.credential.issuing.model.CredentialFixture.VALID_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.CredentialFixture;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.StatusPosition;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpireCredentialsTest {

    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private Instant now = VALID_UNTIL.minusMillis(1);
    private final ExpireCredentials expire = new ExpireCredentials(credentials, () -> now);

    private long told() {
        return credentials.events().stream()
                .filter(CredentialEvent.Expired.class::isInstance)
                .count();
    }

    @Test
    void anEndIsToldOnceItIsThereAndNotAgain() {
        credentials.add(new CredentialEvent.Issued(CredentialFixture.adas()), "signed");

        assertThat(expire.step()).isFalse();
        assertThat(told()).isZero();
        now = VALID_UNTIL;
        expire.step();
        expire.step();

        assertThat(told()).isEqualTo(1);
    }

    @Test
    void manyAreToldBatchByBatch() {
        Random random = new Random(7);
        for (int i = 0; i < 501; i++) {
            credentials.add(
                    new CredentialEvent.Issued(
                            CredentialFixture.another("one-" + i, PublicId.fresh(random), new StatusPosition(1, i))),
                    "signed");
        }
        now = VALID_UNTIL;

        assertThat(expire.step()).isTrue();
        assertThat(told()).isEqualTo(500);
        assertThat(expire.step()).isFalse();
        assertThat(told()).isEqualTo(501);
    }
}
