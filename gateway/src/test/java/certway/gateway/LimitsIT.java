package certway.gateway;

import static certway.gateway.Client.header;
import static certway.gateway.Client.type;
import static org.assertj.core.api.Assertions.assertThat;

import certway.gateway.Neighbourhood.Door;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsIT {

    private final Door door = Neighbourhood.door(
            "certway.limits.client.per-second=1",
            "certway.limits.client.burst=5",
            "certway.limits.login.per-second=1",
            "certway.limits.login.burst=3",
            "certway.limits.check.per-second=1",
            "certway.limits.check.burst=4",
            "certway.limits.address.per-second=1",
            "certway.limits.address.burst=30");

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void whoAsksTooOftenIsToldToWaitAndNobodyElseIs() {
        Client subscriber = new Client(door.url(), new KeycloakAdmin().serviceToken("subscriber-demo"));
        Client progress = new Client(door.url(), new KeycloakAdmin().serviceToken("progress-service"));

        List<HttpResponse<String>> answers = IntStream.range(0, 8)
                .mapToObj(_ -> subscriber.get("/api/completions"))
                .toList();

        assertThat(answers.getFirst().statusCode()).isEqualTo(200);
        HttpResponse<String> last = answers.getLast();
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(type(last)).isEqualTo("urn:problem:too-many-requests");
        assertThat(header(last, "Retry-After")).isEqualTo("1");
        assertThat(header(last, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(progress.get("/api/completions").statusCode()).isEqualTo(200);
    }

    @Test
    void aPersonIsToldToWaitOnAPageInTheirLanguageWithItsLook() {
        Client anybody = Client.anonymous(door.url());
        IntStream.range(0, 8).forEach(_ -> anybody.get("/programs", "Accept", "text/html"));

        HttpResponse<String> page = anybody.get("/programs", "Accept", "text/html", "Accept-Language", "es-MX");
        HttpResponse<String> form =
                anybody.post("/api/practicum-signatures/abc", "", "Accept", "text/html", "Accept-Language", "en");

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(header(page, "Retry-After")).isEqualTo("1");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(page.body())
                .contains(
                        "<html lang=\"es\">",
                        "Demasiadas solicitudes",
                        "Inténtelo de nuevo en 1 segundo.",
                        "href=\"\">Intentarlo de nuevo</a>")
                .doesNotContain("<style", "<script", "style=");
        assertThat(form.body())
                .contains("<html lang=\"en\">", "Go back in your browser")
                .doesNotContain("href=\"\"");
        Matcher style =
                Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">").matcher(page.body());
        assertThat(style.find()).isTrue();
        HttpResponse<String> css = anybody.get(style.group(1));
        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(header(css, "Content-Type")).startsWith("text/css");
        assertThat(header(css, "Cache-Control")).contains("immutable");
    }

    @Test
    void fewerLoginsThanReadsMayBeBegun() {
        Client anybody = Client.anonymous(door.url());

        List<Integer> begun = IntStream.range(0, 6)
                .mapToObj(_ -> anybody.get("/oauth2/authorization/keycloak").statusCode())
                .toList();

        assertThat(begun).startsWith(302, 302, 302).endsWith(429);
    }

    @Test
    void whoTriesIdsOfCertificatesIsSoonToldToWaitOnPagesAndInTheApiTogether() {
        Client anybody = Client.anonymous(door.url());

        List<Integer> checks = IntStream.range(0, 4)
                .mapToObj(i -> anybody.get("/api/credentials/" + i).statusCode())
                .toList();

        assertThat(checks).containsOnly(200);
        assertThat(anybody.get("/check/abc").statusCode()).isEqualTo(429);
        assertThat(header(anybody.get("/api/credentials/abc"), "Retry-After")).isEqualTo("1");
        assertThat(anybody.get("/api/status-lists/1").statusCode()).isEqualTo(200);
    }

    @Test
    void madeUpTokensAreCountedByAddress() {
        Client anybody = Client.anonymous(door.url());

        List<Integer> refused = IntStream.range(0, 40)
                .mapToObj(i -> anybody.get("/api/completions", "Authorization", "Bearer made-up-" + i)
                        .statusCode())
                .toList();

        assertThat(refused).startsWith(401).endsWith(429);
    }
}
