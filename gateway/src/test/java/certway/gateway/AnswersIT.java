package certway.gateway;

import static certway.gateway.Client.header;
import static certway.gateway.Neighbourhood.CATALOG;
import static certway.gateway.Neighbourhood.CREDENTIAL;
import static certway.gateway.Neighbourhood.ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a service's answer, and what every answer carries. */
class AnswersIT extends FirstDoor {

    @Test
    void theCatalogSaysItselfHowLongItsAnswersMayBeKept() {
        CATALOG.next(StubService.with(
                "Cache-Control", "public, max-age=60", StubService.with("ETag", "\"v1\"", StubService.status(200))));

        HttpResponse<String> answer = anybody.get("/api/programs");

        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(header(answer, "ETag")).isEqualTo("\"v1\"");
        assertThat(header(answer, "Pragma") + header(answer, "Expires")).isEmpty();
    }

    @Test
    void whatIsStillTheSameIsNotSentAgain() {
        CATALOG.next(StubService.with("ETag", "\"v1\"", StubService.status(200)));

        HttpResponse<String> answer = anybody.get("/api/programs", "If-None-Match", "\"v1\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void personalAnswersAreNeverKeptWhateverTheServiceSays() {
        ENROLLMENT.next(StubService.with("Cache-Control", "public, max-age=60", StubService.status(200)));

        assertThat(header(subscriber.get("/api/enrollments"), "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aServiceSetsNoCookieAndOpensNoDoorToOtherSites() {
        ENROLLMENT.next(StubService.with(
                "Set-Cookie",
                "sid=stolen",
                StubService.with(
                        "Access-Control-Allow-Origin", "*", StubService.with("Server", "x", StubService.status(200)))));

        HttpResponse<String> answer = subscriber.get("/api/enrollments", "Origin", "https://evil.example");

        assertThat(header(answer, "Set-Cookie")).doesNotContain("stolen");
        assertThat(header(answer, "Access-Control-Allow-Origin") + header(answer, "Server"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/programs",
                "/api/enrollments",
                "/api/openapi",
                "/api/docs",
                "/nothing",
                "/api/programs;x"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        HttpResponse<String> answer = anybody.get(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(header(answer, "Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/records/r1/files/f1", "/api/admin/records/r1/files/f1"})
    void aFileOfALearnerDoesNothingWhereItIsShown(String path) {
        CREDENTIAL.next(
                StubService.with("Content-Disposition", "attachment; filename=\"scan.pdf\"", StubService.status(200)));

        HttpResponse<String> answer = subscriber.get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .endsWith("; sandbox");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }
}
