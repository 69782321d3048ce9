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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
