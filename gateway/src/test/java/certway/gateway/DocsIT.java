package certway.gateway;

import static certway.gateway.Client.header;
import static certway.gateway.Client.json;
import static certway.gateway.Neighbourhood.CATALOG;
import static certway.gateway.Neighbourhood.ENROLLMENT;
import static certway.gateway.Neighbourhood.PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import certway.gateway.Neighbourhood.Door;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DocsIT {

    private static Door door = Neighbourhood.FIRST;

    @BeforeAll
    static void aGatewayThatKeepsNoDocument() {
        CATALOG.calm();
        ENROLLMENT.calm();
        PROGRESS.calm();
        door = Neighbourhood.door("certway.docs.keep=0s", "certway.docs.keep-partial=0s");
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void theDocumentsOfTheServicesAreOneAndHoldWhatIsRouted() {
        CATALOG.next(document("/api/programs", "/internal/program-versions"));
        ENROLLMENT.next(document("/api/enrollments"));
        PROGRESS.next(document("/api/completions"));

        JsonNode merged = json(Client.anonymous(door.url()).get("/api/openapi"));

        assertThat(merged.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(merged.path("paths").propertyNames())
                .containsExactlyInAnyOrder("/api/programs", "/api/enrollments", "/api/completions");
        assertThat(merged.has("x-certway-unavailable")).isFalse();
    }

    @Test
    void aServiceThatIsDownIsNamed() {
        CATALOG.next(document("/api/programs"));
        ENROLLMENT.next(document("/api/enrollments"));
        PROGRESS.next(StubService.status(503));

        JsonNode merged = json(Client.anonymous(door.url()).get("/api/openapi"));

        assertThat(merged.path("paths").propertyNames()).containsExactlyInAnyOrder("/api/programs", "/api/enrollments");
        assertThat(merged.path("x-certway-unavailable").get(0).asString()).isEqualTo("progress-service");
        assertThat(merged.path("info").path("description").asString()).contains("INCOMPLETE", "progress-service");
    }

    @Test
    void thePagesAreServedFromHereUnderAPolicyThatAllowsNothingElse() {
        Browser browser = new Browser(door.url());

        HttpResponse<String> page = browser.get("/api/docs");

        assertThat(page.uri().getPath()).isEqualTo("/api/docs");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Content-Security-Policy")).contains("script-src 'self';");
        assertThat(page.body()).doesNotContain("http:", "https:");
        for (String asset : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "start.js", "favicon-32x32.png"}) {
            assertThat(page.body()).contains("/api/docs/" + asset);
            assertThat(browser.get("/api/docs/" + asset).statusCode()).as(asset).isEqualTo(200);
        }
        assertThat(browser.get("/api/docs/application.yaml").statusCode()).isEqualTo(404);
    }

    private static StubService.Behaviour document(String... paths) {
        StringBuilder json = new StringBuilder("{\"openapi\":\"3.1.0\",\"paths\":{");
        for (int i = 0; i < paths.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(paths[i])
                    .append("\":{\"get\":{\"operationId\":\"list\",\"responses\":{}}}");
        }
        return StubService.says("application/json", json.append("}}").toString());
    }
}
