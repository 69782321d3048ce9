package certway.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** What a person at Keycloak's own pages could do, and tokens of service accounts. */
final class KeycloakAdmin {

    private final HttpClient client = HttpClient.newHttpClient();

    /** By the account of the one service that may manage people. */
    void logout(String person) {
        String token = serviceToken("enrollment-service");
        URI address = URI.create(Neighbourhood.KEYCLOAK.url() + "/admin/realms/certway/users/" + person + "/logout");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    String serviceToken(String name) {
        String secret = name.equals("subscriber-demo") ? "demo-subscriber-secret" : "demo-" + name + "-secret";
        return token("grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(name, secret));
    }

    private String token(String form) {
        URI address = URI.create(Neighbourhood.KEYCLOAK.issuer() + "/protocol/openid-connect/token");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
