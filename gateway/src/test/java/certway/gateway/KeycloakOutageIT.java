package certway.gateway;

import static certway.gateway.Neighbourhood.ENROLLMENT;
import static certway.gateway.Neighbourhood.FIRST;
import static certway.gateway.Neighbourhood.KEYCLOAK;
import static certway.gateway.Neighbourhood.PUBLIC_URL;
import static org.assertj.core.api.Assertions.assertThat;

import certway.gateway.Neighbourhood.Door;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One outage of Keycloak, which takes half a minute to come back: who was logged in before it, and during, and after. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class KeycloakOutageIT {

    private final Browser ada = new Browser(PUBLIC_URL);
    private final Browser leaving = new Browser(PUBLIC_URL);
    private final Browser script = new Browser(PUBLIC_URL);

    /** Renews at every request, so that an outage is felt at once. */
    private final Door eager =
            Neighbourhood.door("certway.keycloak.refresh-before=20m", "certway.keycloak.rest-after-failure=0s");

    private final Browser renewing = ada.at(eager.url());
    private final Client client = new Client(FIRST.url(), new KeycloakAdmin().serviceToken("subscriber-demo"));
    private boolean isAway;

    @BeforeAll
    void everybodyLogsInAndKeycloakStops() {
        ENROLLMENT.calm();
        ada.login("ada");
        leaving.login("ada");
        script.login("rosa");
        String first = token(renewing);
        assertThat(token(renewing)).as("a renewed token").isNotEqualTo(first);
        assertThat(client.get("/api/completions").statusCode()).isEqualTo(200);
        KEYCLOAK.stop();
        isAway = true;
    }

    private void keycloakComesBack() {
        if (isAway) {
            KEYCLOAK.start();
            isAway = false;
        }
    }

    @AfterAll
    void close() {
        keycloakComesBack();
        eager.close();
    }

    @Test
    @Order(1)
    void whoIsLoggedInGoesOn() {
        assertThat(token(renewing)).as("the last token").isNotBlank();
        assertThat(token(ada)).isNotBlank();
        assertThat(client.get("/api/completions").statusCode()).isEqualTo(200);
        assertThat(Client.anonymous(eager.url()).get("/api/programs").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(2)
    void anAnswerThatNobodyAskedKeycloakForIsNoLogin() {
        HttpResponse<String> answer = ada.copy()
                .visit(URI.create(PUBLIC_URL + "/login/oauth2/code/keycloak?state=x&code=y&iss=" + KEYCLOAK.issuer()));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void whoLogsOutIsLoggedOutHereAndIsSentToAPageThatSaysSo() {
        Browser thief = leaving.copy();

        HttpResponse<String> out = leaving.post("/logout", "", "Accept", "text/html");
        HttpResponse<String> told = script.post("/logout", "", "Accept", "application/json");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(Browser.location(out)).isEqualTo(PUBLIC_URL.resolve("/signed-out"));
        assertThat(leaving.follow(out).statusCode()).isEqualTo(200);
        assertThat(thief.get("/api/enrollments").statusCode()).isEqualTo(401);
        assertThat(told.statusCode()).isEqualTo(204);
        assertThat(told.headers().firstValue("Location")).contains(PUBLIC_URL + "/signed-out");
        assertThat(script.get("/api/enrollments").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(4)
    void whenItIsBackTheTokenIsRenewedAgain() {
        String during = token(renewing);

        keycloakComesBack();

        assertThat(token(renewing)).isNotEqualTo(during);
    }

    private static String token(Browser browser) {
        HttpResponse<String> answer = browser.get("/api/enrollments");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.json(answer).path("headers").path("authorization").asString();
    }
}
