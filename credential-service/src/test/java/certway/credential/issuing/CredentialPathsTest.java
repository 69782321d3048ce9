package certway.credential.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.CredentialFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tries ids learns nothing from how long it takes: every address costs the same one question to the store. */
class CredentialPathsTest {

    private final InMemoryCredentials credentials = new InMemoryCredentials();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7h2k9m4n8p3q6r1s5t0v2w9x4y",
                "7h2k9m4n8p3q6r1s5t0v2w9x40",
                "7H2K9M4N8P3Q6R1S5T0V2W9X4Y",
                "",
                "x",
                "../../admin",
                "7h2k9m4n8p3q6r1s5t0v2w9x4y7h2k9m4n8p3q6r1s5t0v2w9x4y"
            })
    void everyIdIsLookedForOnce(String id) {
        credentials.add(new CredentialEvent.Issued(CredentialFixture.adas()), "signed");

        boolean found = CredentialPaths.find(credentials, id).isPresent();

        assertThat(found).isEqualTo(id.equals(CredentialFixture.PUBLIC_ID.value()));
        assertThat(credentials.looks()).isEqualTo(1);
    }
}
