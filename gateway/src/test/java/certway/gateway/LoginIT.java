package certway.gateway;

import static certway.gateway.Neighbourhood.ENROLLMENT;
import static certway.gateway.Neighbourhood.FIRST;
import static certway.gateway.Neighbourhood.PUBLIC_URL;
import static certway.gateway.Neighbourhood.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import certway.gateway.Neighbourhood.Door;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.wait.Eventually;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoginIT {
    private static final String START = "/oauth2/authorization/keycloak";

    private final Browser browser = new Browser(PUBLIC_URL);

    @BeforeEach
    void theServicesAreCalm() {
        ENROLLMENT.calm();
    }

    @Test
    void aNewStudentRegistersAndIsLoggedInWithTheRoleStudent() throws ParseException {
        HttpResponse<String> back = browser.register("student-" + UUID.randomUUID());

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(Browser.location(back)).isEqualTo(PUBLIC_URL.resolve("/"));
        assertThat(roles(relayedToken(browser))).isEqualTo(List.of("student"));
    }

    @Test
    void theTokenThatIsRelayedIsForTheServicesAndThePagesAndNamesTheLearner() throws ParseException {
        browser.login("ada");

        JWTClaimsSet claims = relayedToken(browser);

        assertThat(claims.getAudience())
                .containsExactlyInAnyOrder(
                        "catalog-service", "enrollment-service", "progress-service", "credential-service", "web-ui");
        assertThat(claims.getStringClaim("azp")).isEqualTo("gateway");
        assertThat(claims.getSubject()).isNotBlank();
        assertThat(claims.getClaim("email")).isNull();
    }

    @Test
    void peopleComeBackToWhereTheyWantedToGo() {
        HttpResponse<String> back = browser.login("ada", "/api/enrollments?limit=5");

        assertThat(Browser.location(back)).isEqualTo(PUBLIC_URL.resolve("/api/enrollments?limit=5"));
        assertThat(json(browser.follow(back)).path("query").asString()).isEqualTo("limit=5");
    }

    @Test
    void theSessionCookieIsForTheServerOnlyAndChangesAtLogin() {
        browser.get(START);
        String before = browser.cookie("sid");
        HttpResponse<String> back = browser.login("ada");

        assertThat(before).isNotNull();
        assertThat(browser.cookie("sid")).isNotNull().isNotEqualTo(before);
        assertThat(back.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("sid=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax")
                        .contains("Path=/"));
        Browser thief = new Browser(PUBLIC_URL);
        thief.setCookie("sid", String.valueOf(before));
        assertThat(thief.get("/api/enrollments").statusCode()).isEqualTo(401);
    }

    @Test
    void noTokenEverReachesTheBrowser() {
        HttpResponse<String> back = browser.login("ada");

        assertThat(back.headers().map().toString() + back.body()).doesNotContain("eyJ");
        assertThat(browser.get("/api/docs/index.html").body()).doesNotContain("eyJ");
    }

    @Test
    void anAnswerOfALoginWithoutOurIssuerIsRefused() {
        URI answer = Browser.location(browser.answerOfKeycloak("ada", START));
        String foreign = answer.toString().replaceAll("iss=[^&]*", "iss=http%3A%2F%2Fevil.example");

        HttpResponse<String> refused = browser.visit(URI.create(foreign));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(type(refused)).isEqualTo("urn:problem:login-failed");
        assertThat(browser.get("/api/enrollments").statusCode()).isEqualTo(401);
    }

    @Test
    void anAnswerOfALoginCountsOnce() {
        URI answer = Browser.location(browser.answerOfKeycloak("ada", START));
        Browser copy = browser.copy();
        browser.visit(answer);

        HttpResponse<String> again = copy.visit(answer);

        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(type(again)).isEqualTo("urn:problem:login-failed");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        URI answer = Browser.location(browser.answerOfKeycloak("ada", START));

        HttpResponse<String> refused = new Browser(PUBLIC_URL).visit(answer);

        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Test
    void aLoginAsksForStateNonceAndAChallenge() {
        URI asked = Browser.location(browser.get(START));

        assertThat(asked.getQuery())
                .contains("state=", "nonce=", "code_challenge=", "code_challenge_method=S256", "response_type=code")
                .contains("redirect_uri=" + PUBLIC_URL + "/login/oauth2/code/keycloak");
    }

    @Test
    void whoChoseALanguageSignsInInIt() {
        assertThat(Browser.location(browser.get(START)).getQuery()).doesNotContain("ui_locales");

        browser.setCookie("certway-language", "es");

        assertThat(Browser.location(browser.get(START)).getQuery()).contains("ui_locales=es", "code_challenge=");
        assertThat(browser.follow(browser.get(START)).body()).contains("lang=\"es\"");
        browser.setCookie("certway-language", "../x");
        assertThat(Browser.location(browser.get(START)).getQuery()).doesNotContain("ui_locales");
    }

    @Test
    void twoGatewaysShareASession() {
        browser.login("ada");

        assertThat(browser.at(SECOND.url()).get("/api/enrollments").statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/api/enrollments").statusCode()).isEqualTo(200);
    }

    @Test
    void aLoginBegunAtOneGatewayIsFinishedAtAnother() {
        Browser second = browser.at(SECOND.url());
        URI answer = Browser.location(second.answerOfKeycloak("ada", START));

        HttpResponse<String> back = browser.visit(answer);

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(second.get("/api/enrollments").statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeNeedsTheTokenOfTheCookie() {
        browser.login("ada");

        HttpResponse<String> foreign = browser.postWithoutToken("/api/enrollments", "{}");
        HttpResponse<String> guessed = browser.postWithoutToken("/api/enrollments", "{}", "X-XSRF-TOKEN", "guessed");
        HttpResponse<String> own = browser.post("/api/enrollments", "{\"programId\":\"p\"}");

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(type(foreign)).isEqualTo("urn:problem:csrf");
        assertThat(guessed.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(json(own).path("body").asString()).isEqualTo("{\"programId\":\"p\"}");
    }

    @Test
    void afterLogoutTheCookieIsWorthNothingOnAnyGatewayAndKeycloakKnows() {
        browser.login("ada");
        Browser thief = browser.copy();

        HttpResponse<String> out = browser.post("/logout", "", "Accept", "text/html");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(Browser.location(out).toString())
                .startsWith(Neighbourhood.KEYCLOAK.issuer() + "/protocol/openid-connect/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=" + PUBLIC_URL + "/");
        assertThat(thief.get("/api/enrollments").statusCode()).isEqualTo(401);
        assertThat(thief.at(SECOND.url()).get("/api/enrollments").statusCode()).isEqualTo(401);
        HttpResponse<String> home = browser.visit(Browser.location(out));
        assertThat(Browser.location(home)).isEqualTo(PUBLIC_URL.resolve("/"));
        assertThat(browser.follow(browser.get(START, "Accept", "text/html")).body())
                .contains("name=\"password\"");
    }

    @Test
    void aScriptThatLogsOutIsToldWhereToGo() {
        browser.login("ada");

        HttpResponse<String> out = browser.post("/logout", "", "Accept", "application/json");

        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("Location").orElseThrow()).contains("/protocol/openid-connect/logout");
    }

    @Test
    void aLogoutAtKeycloakEndsTheSessionOnEveryGateway() throws ParseException {
        browser.login("rosa");
        String person = relayedToken(browser).getSubject();
        Browser second = browser.at(SECOND.url());
        assertThat(second.get("/api/enrollments").statusCode()).isEqualTo(200);

        new KeycloakAdmin().logout(person);

        Eventually.within(Duration.ofSeconds(5), () -> {
            assertThat(browser.get("/api/enrollments").statusCode()).isEqualTo(401);
            assertThat(second.get("/api/enrollments").statusCode()).isEqualTo(401);
        });
    }

    @Test
    void aLoginThatKeycloakNoLongerKnowsEndsTheSession() {
        browser.login("ada");
        try (Door eager = Neighbourhood.door("certway.keycloak.refresh-before=20m");
                MongoClient client = MongoClients.create(Infrastructure.mongoConnectionString())) {
            client.getDatabase("gateway")
                    .getCollection("sessions")
                    .updateOne(
                            Filters.eq("_id", browser.cookie("sid")),
                            Updates.set("attrs.refreshToken", "not-known-there"));
            Browser copy = browser.copy();

            HttpResponse<String> answer = browser.at(eager.url()).get("/api/enrollments");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(copy.get("/api/enrollments").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void behindHttpsCookiesAreTiedToTheHostAndBrowsersStayOnHttps() {
        try (Door secure = Neighbourhood.door("certway.door.public-url=https://certway.example")) {
            HttpResponse<String> answer = Client.anonymous(secure.url()).get(START);

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-sid=")
                            .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
                            .doesNotContain("Domain"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("XSRF-TOKEN=").contains("Secure"));
            assertThat(Client.header(answer, "Strict-Transport-Security")).startsWith("max-age=31536000");
            assertThat(Browser.location(answer).getQuery())
                    .contains("redirect_uri=https://certway.example/login/oauth2/code/keycloak");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&redirect_uri=%s/elsewhere&code_challenge=abcdefghijklmnopqrstuvwxyz0123456789abcdefghijk&code_challenge_method=S256",
                "&redirect_uri=http://evil.example/login/oauth2/code/keycloak",
                "&redirect_uri=%s/login/oauth2/code/keycloak",
                "&redirect_uri=%s/login/oauth2/code/keycloak&code_challenge=abcdefghijklmnopqrstuvwxyz0123456789abcdefghijk&code_challenge_method=plain"
            })
    void keycloakRefusesAnotherAddressAndALoginWithoutAChallenge(String parameters) {
        HttpResponse<String> answer = browser.visit(URI.create(Neighbourhood.KEYCLOAK.issuer()
                + "/protocol/openid-connect/auth?client_id=gateway&response_type=code&scope=openid"
                + parameters.formatted(PUBLIC_URL)));

        assertThat(answer.body()).doesNotContain("name=\"password\"");
        assertThat(answer.statusCode() == 400
                        || Browser.location(answer).getQuery().contains("error=invalid_request"))
                .isTrue();
    }

    @Test
    void aForgedLogoutTokenIsRefused() {
        browser.login("ada");

        HttpResponse<String> refused = browser.postForm(
                FIRST.url().resolve("/logout/connect/back-channel/keycloak"),
                Map.of("logout_token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZGEifQ."));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(type(refused)).isEqualTo("urn:problem:invalid-logout-token");
        assertThat(browser.get("/api/enrollments").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsStoredIsJsonWithoutTheClientsSecret() {
        browser.login("ada");

        try (MongoClient client = MongoClients.create(Infrastructure.mongoConnectionString())) {
            Document stored = client.getDatabase("gateway")
                    .getCollection("sessions")
                    .find(new Document("_id", browser.cookie("sid")))
                    .first();
            assertThat(stored).isNotNull();
            assertThat(stored.toJson()).doesNotContain("demo-gateway-secret").contains("accessToken");
        }
    }

    private static JWTClaimsSet relayedToken(Browser browser) throws ParseException {
        HttpResponse<String> answer = browser.get("/api/enrollments");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String authorization =
                json(answer).path("headers").path("authorization").asString();
        return SignedJWT.parse(authorization.substring("Bearer ".length())).getJWTClaimsSet();
    }

    private static @Nullable Object roles(JWTClaimsSet claims) throws ParseException {
        return claims.getJSONObjectClaim("realm_access").get("roles");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String type(HttpResponse<String> answer) {
        return Client.type(answer);
    }
}
