package certway.testkit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeycloakIT {
    private static final Path REALM = Path.of("src/test/resources/realm/minimal-realm.json");
    private static final IdentityServer SERVER =
            Infrastructure.newIdentityServer(REALM, Map.of("MACHINE_SECRET", "only-in-this-test"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void givesTokensToAServiceAccountOfTheImportedRealm() throws Exception {
        HttpResponse<String> answer = token();

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        assertThat(body.path("access_token").asString()).isNotBlank();
    }

    @Test
    void namesItselfAsIssuer() throws Exception {
        URI configuration = URI.create(SERVER.issuer() + "/.well-known/openid-configuration");
        String body = CLIENT.send(HttpRequest.newBuilder(configuration).build(), BodyHandlers.ofString())
                .body();

        assertThat(JsonMapper.shared().readTree(body).path("issuer").asString()).isEqualTo(SERVER.issuer());
    }

    @Test
    void comesBackOnTheSameAddressAfterAnOutage() throws Exception {
        assumeTrue(Infrastructure.embedded(), "a frozen container does not refuse connections");
        SERVER.stop();
        assertThatThrownBy(KeycloakIT::token).isInstanceOf(ConnectException.class);

        SERVER.start();

        assertThat(token().statusCode()).isEqualTo(200);
    }

    /** Keycloak makes an administrator only while it sets an empty database up. */
    @Test
    void whoWantsAnAdministratorBeginsWithoutTheDatabaseThatIsSetUp(@TempDir Path plain, @TempDir Path administered)
            throws IOException {
        assumeTrue(Infrastructure.embedded(), "containers have no database that is set up");

        server(plain, Map.of()).prepare();
        server(administered, Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin")).prepare();

        assertThat(plain.resolve("data/h2")).isNotEmptyDirectory();
        assertThat(administered.resolve("data/h2")).doesNotExist();
    }

    private static KeycloakServer server(Path data, Map<String, String> environment) {
        Path home = Path.of(Objects.requireNonNull(System.getProperty("certway.keycloak.home")));
        return new KeycloakServer(new KeycloakServer.Settings(home, data, REALM, 0, environment));
    }

    private static HttpResponse<String> token() throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=machine&client_secret=only-in-this-test";
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(SERVER.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
