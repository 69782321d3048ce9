package certway.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services may do at the real login server, under their own names. */
class ServiceAccountsIT {

    private static final String ADA = "6ab97b75-4148-4aee-be3d-88ea9be5d99c";

    private final KeycloakAdmin keycloak = new KeycloakAdmin();

    @Test
    void credentialServiceConfirmsCompletions() throws Exception {
        JWTClaimsSet claims =
                SignedJWT.parse(keycloak.serviceToken("credential-service")).getJWTClaimsSet();

        assertThat(claims.getAudience()).contains("progress-service");
        assertThat(claims.getStringClaim("scope")).contains("completions:read");
    }

    @Test
    void enrollmentServiceMovesStudiesAndManagesPersonalData() throws Exception {
        JWTClaimsSet claims =
                SignedJWT.parse(keycloak.serviceToken("enrollment-service")).getJWTClaimsSet();

        assertThat(claims.getAudience()).contains("catalog-service", "credential-service", "progress-service");
        assertThat(claims.getStringClaim("scope")).contains("studies:move", "subjects:manage");
    }

    @Test
    void credentialServiceReadsTheNamesOfLearnersAndChangesNobody() throws Exception {
        String token = keycloak.serviceToken("credential-service");

        HttpResponse<String> read = send(token, "GET", "/users/" + ADA + "?userProfileMetadata=false");
        HttpResponse<String> unknown = send(token, "GET", "/users/00000000-4148-4aee-be3d-88ea9be5d99c");

        JsonNode account = JsonMapper.shared().readTree(read.body());
        assertThat(account.path("firstName").asString()).isEqualTo("Ada");
        assertThat(account.path("lastName").asString()).isEqualTo("Okafor");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"error\"");
        HttpResponse<String> byAddress =
                send(token, "GET", "/users?exact=true&briefRepresentation=true&max=5&email=ADA@certway.example");
        assertThat(JsonMapper.shared().readTree(byAddress.body()).at("/0/id").asString())
                .isEqualTo(ADA);
        assertThat(JsonMapper.shared().readTree(byAddress.body()).at("/0/email").asString())
                .isEqualTo("ada@certway.example");
        assertThat(send(token, "DELETE", "/users/" + ADA).statusCode()).isEqualTo(403);
        assertThat(send(token, "GET", "/clients").statusCode()).isEqualTo(403);
    }

    @Test
    void enrollmentServiceFindsPeopleAndTouchesNothingElse() throws Exception {
        String token = keycloak.serviceToken("enrollment-service");

        HttpResponse<String> found = send(token, "GET", "/users?email=ada@certway.example&exact=true");

        assertThat(JsonMapper.shared().readTree(found.body()).at("/0/id").asString())
                .isEqualTo(ADA);
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getAudience()).contains("catalog-service");
        for (String path : new String[] {"/clients", "/events", "/roles", "/identity-provider/instances"}) {
            assertThat(send(token, "GET", path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void theOthersReadNobody() throws Exception {
        for (String service : new String[] {"catalog-service", "progress-service"}) {
            assertThat(send(keycloak.serviceToken(service), "GET", "/users/" + ADA)
                            .statusCode())
                    .as(service)
                    .isEqualTo(403);
        }
    }

    private static HttpResponse<String> send(String token, String method, String path) throws Exception {
        URI address = URI.create(Neighbourhood.KEYCLOAK.url() + "/admin/realms/certway" + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("Authorization", "Bearer " + token)
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
