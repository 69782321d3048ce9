package certway.credential.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.LearnerId;
import certway.platform.DependencyUnavailable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.json.JsonMapper;

class KeycloakNamesTest {

    private static final LearnerId ADA = new LearnerId("ada");

    @Test
    void aNameIsBothNamesOfTheAccount() {
        assertThat(names("{\"firstName\":\"Ada\",\"lastName\":\"Okafor\",\"email\":\"a@b.c\"}")
                        .of(ADA))
                .contains(HolderName.of("Ada Okafor"));
        assertThat(names("{\"firstName\":\"Suharto\"}").of(ADA)).contains(HolderName.of("Suharto"));
    }

    @Test
    void anAccountWithoutANameHasNone() {
        assertThat(names("{\"username\":\"ada\"}").of(ADA)).isEmpty();
        assertThat(names("{\"firstName\":\" \",\"lastName\":\"\"}").of(ADA)).isEmpty();
    }

    @Test
    void whoIsGoneIsGoneOnlyIfKeycloakSaysSo() {
        KeycloakNames gone = new KeycloakNames(id -> {
            throw notFound("{\"error\":\"User not found\"}");
        });
        KeycloakNames wrongAddress = new KeycloakNames(id -> {
            throw notFound("<h1>Not found</h1>");
        });

        assertThat(gone.of(ADA)).isEmpty();
        assertThatThrownBy(() -> wrongAddress.of(ADA)).isInstanceOf(DependencyUnavailable.class);
    }

    @Test
    void anOutageIsNoAnswer() {
        KeycloakNames down = new KeycloakNames(id -> {
            throw new ResourceAccessException("connection reset");
        });

        assertThatThrownBy(() -> down.of(ADA)).isInstanceOf(DependencyUnavailable.class);
    }

    private static KeycloakNames names(String account) {
        return new KeycloakNames(id -> JsonMapper.shared().readTree(account));
    }

    private static HttpClientErrorException notFound(String body) {
        return HttpClientErrorException.create(
                HttpStatus.NOT_FOUND,
                "Not Found",
                HttpHeaders.EMPTY,
                body.getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    }
}
