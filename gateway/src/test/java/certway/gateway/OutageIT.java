package certway.gateway;

import static certway.gateway.Client.type;
import static certway.gateway.Neighbourhood.KEYCLOAK;
import static certway.gateway.Neighbourhood.PUBLIC_URL;
import static org.assertj.core.api.Assertions.assertThat;

import certway.gateway.Neighbourhood.Door;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.wait.Eventually;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What of a part that is away the gateway does without, and what it says of the rest. */
class OutageIT {

    private static final Door BLIND =
            Neighbourhood.door("certway.keycloak.backchannel=http://127.0.0.1:1/realms/certway");

    @AfterAll
    static void close() {
        BLIND.close();
    }

    @Test
    void aTokenThatCannotBeCheckedYetIsNotAWrongOne() {
        String token = new KeycloakAdmin().serviceToken("subscriber-demo");
        HttpResponse<String> answer = new Client(BLIND.url(), token).get("/api/completions");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(type(answer)).isEqualTo("urn:problem:login-unavailable");
    }

    @Test
    void aLoginThatKeycloakCannotFinishIsAnOutageAndNotARefusal() {
        Browser browser = new Browser(PUBLIC_URL);
        URI answer = Browser.location(browser.answerOfKeycloak("ada", "/oauth2/authorization/keycloak"));
        URI here = URI.create(BLIND.url() + answer.getRawPath() + '?' + answer.getRawQuery());

        HttpResponse<String> refused = browser.at(BLIND.url()).visit(here);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(type(refused)).isEqualTo("urn:problem:login-unavailable");
    }

    @Test
    void whoWantsToLogInWithoutKeycloakIsToldSoOnAPageInsteadOfBeingSentToIt() {
        Browser browser = new Browser(BLIND.url());

        HttpResponse<String> answer = browser.get("/oauth2/authorization/keycloak", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("data-problem=\"urn:problem:login-unavailable\"", "Try again");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(Browser.location(new Browser(PUBLIC_URL).get("/oauth2/authorization/keycloak"))
                        .toString())
                .startsWith(KEYCLOAK.issuer());
    }

    @Test
    void withoutTheSessionStoreThePublicCatalogIsReadAndTheRestIsUnavailable() {
        try (MongoDb mongo = Infrastructure.newMongo()) {
            mongo.start();
            try (Door door = Neighbourhood.door(
                    "spring.mongodb.uri=" + mongo.connectionString(), "certway.session.store-timeout=500ms")) {
                Client anybody = Client.anonymous(door.url());
                mongo.stop();

                HttpResponse<String> personal = anybody.get("/api/enrollments", "Cookie", "sid=some-session");

                assertThat(personal.statusCode()).isEqualTo(503);
                assertThat(type(personal)).isEqualTo("urn:problem:unavailable");
                assertThat(anybody.get("/api/programs", "Cookie", "sid=some-session")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(Client.anonymous(door.management())
                                .get("/actuator/health/readiness")
                                .statusCode())
                        .isEqualTo(503);
                assertThat(Client.anonymous(door.management())
                                .get("/actuator/health/liveness")
                                .statusCode())
                        .isEqualTo(200);
                mongo.start();
                Eventually.within(
                        Duration.ofSeconds(15),
                        () -> assertThat(anybody.get("/api/enrollments", "Cookie", "sid=x")
                                        .statusCode())
                                .isEqualTo(401));
            }
        }
    }
}
