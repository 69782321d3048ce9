package certway.testkit.identity;

import static certway.testkit.identity.People.ADA;
import static certway.testkit.identity.People.GRACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TokenIssuerIT {
    private static final TokenIssuer ISSUER = new TokenIssuer();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void aPersonsTokenSaysWhoItIsAndWhatTheyMayDo() throws Exception {
        JWTClaimsSet claims = verify(ISSUER.tokens().of(GRACE));

        assertThat(claims.getSubject()).isEqualTo(GRACE.id());
        assertThat(claims.getAudience())
                .containsExactly(
                        "catalog-service", "enrollment-service", "progress-service", "credential-service", "web-ui");
        assertThat(claims.getStringClaim("azp")).isEqualTo("gateway");
        assertThat(claims.getJSONObjectClaim("realm_access").get("roles"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("catalog-admin", "author")
                .doesNotContain("registrar");
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgeryIsRefused(Map.Entry<String, String> forgery) {
        assertThatThrownBy(() -> verify(forgery.getValue()))
                .as(forgery.getKey())
                .isInstanceOf(Exception.class);
    }

    static List<Map.Entry<String, String>> forgeries() {
        return List.copyOf(ISSUER.tokens().forgeries(ADA).entrySet());
    }

    @Test
    void aServiceAccountGetsItsScopesForItsSecret() throws Exception {
        HttpResponse<String> answer = ask("progress-service", "demo-progress-service-secret");

        JsonNode body = JsonMapper.shared().readTree(answer.body());
        JWTClaimsSet claims = verify(body.required("access_token").asString());
        assertThat(claims.getStringClaim("scope")).isEqualTo("content:read enrollments:read");
        assertThat(claims.getAudience()).contains("catalog-service", "enrollment-service");
    }

    @Test
    void aServiceAccountWithAWrongSecretGetsNothing() throws Exception {
        assertThat(ask("progress-service", "guessed").statusCode()).isEqualTo(401);
    }

    @Test
    void canBeAwayForAWhile() throws Exception {
        try (TokenIssuer issuer = new TokenIssuer()) {
            URI keys = URI.create(issuer.issuer() + "/protocol/openid-connect/certs");
            issuer.stop();
            assertThatThrownBy(() -> get(keys)).isInstanceOf(ConnectException.class);

            issuer.start();

            assertThat(get(keys).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> ask(String client, String secret) throws Exception {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(client, secret);
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(ISSUER.issuer() + "/protocol/openid-connect/token"))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JWTClaimsSet verify(String token) throws Exception {
        URI keys = URI.create(ISSUER.issuer() + "/protocol/openid-connect/certs");
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.RS256, JWKSourceBuilder.create(keys.toURL()).build()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                "catalog-service",
                new JWTClaimsSet.Builder().issuer(ISSUER.issuer()).build(),
                Set.of("sub", "exp")));
        return processor.process(token, null);
    }
}
