package certway.credential.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.issuing.model.LearnerId;
import certway.platform.DependencyUnavailable;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.json.JsonMapper;

class KeycloakAccountsTest {

    private static KeycloakAccounts accounts(String answer) {
        return new KeycloakAccounts(address -> JsonMapper.shared().readTree(answer));
    }

    @Test
    void anAddressIsExactlyThatInWhateverCase() {
        KeycloakAccounts two = accounts("""
                [{"id": "ada", "email": "Ada@example.org"}, {"id": "adam", "email": "ada@example.org.uk"}]""");

        assertThat(two.withAddress("ada@EXAMPLE.org")).containsExactly(new LearnerId("ada"));
        assertThat(accounts("[]").withAddress("ada@example.org")).isEmpty();
    }

    @Test
    void anOutageOrAnotherAnswerIsNoAnswer() {
        KeycloakAccounts down = new KeycloakAccounts(address -> {
            throw new ResourceAccessException("connection to %s reset".formatted(address));
        });

        assertThatThrownBy(() -> down.withAddress("ada@example.org"))
                .isInstanceOf(DependencyUnavailable.class)
                .hasNoCause();
        assertThatThrownBy(() -> accounts("{\"error\":\"x\"}").withAddress("a@b"))
                .isInstanceOf(DependencyUnavailable.class);
    }
}
