package certway.gateway;

import static certway.gateway.Client.header;
import static certway.gateway.Client.json;
import static certway.gateway.Client.type;
import static certway.gateway.Neighbourhood.CATALOG;
import static certway.gateway.Neighbourhood.CREDENTIAL;
import static certway.gateway.Neighbourhood.ENROLLMENT;
import static certway.gateway.Neighbourhood.FIRST;
import static certway.gateway.Neighbourhood.PROGRESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RoutesIT {

    private static Client anybody = Client.anonymous(FIRST.url());
    private static Client subscriber = anybody;

    @BeforeAll
    static void aServiceAccountHasAToken() {
        subscriber = new Client(FIRST.url(), new KeycloakAdmin().serviceToken("subscriber-demo"));
    }

    @BeforeEach
    void theServicesAreCalm() {
        CATALOG.calm();
        ENROLLMENT.calm();
        PROGRESS.calm();
        CREDENTIAL.calm();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/programs, catalog-service",
        "/api/programs/phlebotomy-technician, catalog-service",
        "/api/programs/phlebotomy-technician/json-ld, catalog-service",
        "/sitemap.xml, catalog-service",
        "/api/admin/programs/p1/versions, catalog-service",
        "/api/admin/imports, catalog-service",
        "/api/facts/wage, catalog-service",
        "/api/files/abc, catalog-service",
        "/api/admin/facts/wage, catalog-service",
        "/api/admin/files, catalog-service",
        "/api/roles/mlt, catalog-service",
        "/api/pathways/gap, catalog-service",
        "/api/certifications, catalog-service",
        "/api/bodies/compare, catalog-service",
        "/api/accreditors, catalog-service",
        "/api/specialisations, catalog-service",
        "/api/testing-areas, catalog-service",
        "/api/skills, catalog-service",
        "/api/workplaces, catalog-service",
        "/api/pitfalls, catalog-service",
        "/api/faqs, catalog-service",
        "/api/licence-rules, catalog-service",
        "/api/states, catalog-service",
        "/api/admin/pathways/roles/mlt, catalog-service",
        "/api/enrollments, enrollment-service",
        "/api/enrollments/e1/withdraw, enrollment-service",
        "/api/admin/enrollments/e1/extend, enrollment-service",
        "/api/admin/erasures/e1, enrollment-service",
        "/api/admin/migrations/m1/reversals, enrollment-service",
        "/api/admin/enrollments/bulk, enrollment-service",
        "/api/admin/enrollments/bulk/j1/rows.csv, enrollment-service",
        "/api/admin/people, enrollment-service",
        "/api/me/export, enrollment-service",
        "/api/reminders, credential-service",
        "/api/reminders/preferences, credential-service",
        "/api/admin/sponsors/s1/pools, enrollment-service",
        "/api/admin/vouchers, enrollment-service",
        "/api/sponsor/pools/p1/seats, enrollment-service",
        "/api/admin/waivers/w1/revoke, enrollment-service",
        "/api/admin/enrollment-audit, enrollment-service",
        "/api/admin/reports/programs/p1/studies.csv, progress-service",
        "/api/admin/studies/e1/looks, progress-service",
        "/api/admin/studies/e1/units/u1/extra-attempts, progress-service",
        "/api/admin/regrades/r1, progress-service",
        "/api/studies/e1/units/u1, progress-service",
        "/api/completions, progress-service",
        "/api/practicum-signatures/a-key, progress-service",
        "/api/supervisions/s1/entries, progress-service",
        "/.well-known/jwks.json, credential-service",
        "/.well-known/did.json, credential-service",
        "/api/status-lists/1, credential-service",
        "/api/credential-checks, credential-service",
        "/api/credentials, credential-service",
        "/api/credentials/0123456789, credential-service",
        "/api/credentials/0123456789/token, credential-service",
        "/api/credentials/0123456789/visibility, credential-service",
        "/api/admin/credentials, credential-service",
        "/api/admin/credentials/0123456789/revoke, credential-service",
        "/api/admin/credential-jobs/j1/rows, credential-service",
        "/api/admin/credential-reconciliation, credential-service",
        "/api/admin/certificate-templates, credential-service",
        "/api/admin/certificate-templates/program.p1.es/specimen.png, credential-service",
        "/api/admin/certificate-template-choices/p1, credential-service",
        "/api/records/0123456789, credential-service",
        "/api/admin/records/0123456789/verify, credential-service",
        "/api/records/0123456789/files/f1, credential-service",
        "/api/admin/records/0123456789/files/f1, credential-service",
        "/api/record-files, credential-service",
        "/api/admin/record-files, credential-service",
        "/api/transcript/pdf, credential-service",
        "/api/credits/audit-pack, credential-service"
    })
    void aPathGoesToItsService(String path, String service) {
        HttpResponse<String> answer = subscriber.get(path + "?q=a%20b%26c&limit=2");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(json(answer).path("service").asString()).isEqualTo(service);
        assertThat(json(answer).path("path").asString()).isEqualTo(path);
        assertThat(json(answer).path("query").asString()).isEqualTo("q=a%20b%26c&limit=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/program-versions/p/1",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/webjars/swagger-ui/index.html",
                "/api",
                "/api/",
                "/api/admin",
                "/api/programsx",
                "/api/planets",
                "/api/unknown",
                "/login",
                "/login?error",
                "/error",
                "/favicon.ico"
            })
    void nothingElseExists(String path) {
        assertThat(type(anybody.get(path, "Accept", "text/html"))).isEqualTo("urn:problem:not-found");
        assertThat(anybody.get(path).statusCode()).isEqualTo(404);
        assertThat(subscriber.get(path).statusCode()).isEqualTo(404);
        assertThat(subscriber.post(path, "{}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/programs/..;/../internal/x",
                "/api/programs/%2e%2e/%2e%2e/internal/x",
                "/api/programs/..%2f..%2finternal",
                "/api/programs//internal",
                "/api/programs;x=y",
                "/api/programs/%00"
            })
    void aPathWithTricksReachesNoService(String path) throws IOException {
        int before = CATALOG.requests();

        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(CATALOG.requests()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: xchunked"
            })
    void aRequestWithTwoLengthsIsRefused(String headers) throws IOException {
        String answer =
                raw("POST /api/enrollments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                        + subscriber.token() + "\r\nContent-Type: application/json\r\n" + headers
                        + "\r\n\r\n0\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 (400|501) .*").doesNotContain("<html", "Apache");
    }

    @Test
    void aReadOfTheCatalogNeedsNoLoginAndMakesNoSession() {
        HttpResponse<String> answer = anybody.get("/api/programs");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Set-Cookie")).doesNotContain("sid=").contains("XSRF-TOKEN=");
    }

    @Test
    void whoHasAnAddressThatIsAKeyNeedsNothingElse() {
        HttpResponse<String> seen = anybody.get("/api/practicum-signatures/a-key");
        HttpResponse<String> sent = anybody.post("/api/practicum-signatures/a-key", "{}");
        HttpResponse<String> known = subscriber.post("/api/practicum-signatures/a-key", "{}");

        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(header(seen, "Cache-Control")).isEqualTo("no-store");
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(header(sent, "Set-Cookie")).doesNotContain("sid=");
        assertThat(json(sent).path("headers").has("authorization")).isFalse();
        assertThat(json(known).path("headers").has("authorization")).isTrue();
        assertThat(anybody.send("DELETE", "/api/practicum-signatures/a-key", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(405);
        assertThat(anybody.get("/api/practicum-signatures/a-key/more").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoTokenIsToldSoAndABrowserIsSentToTheLogin() {
        HttpResponse<String> script = anybody.get("/api/enrollments", "Accept", "application/json");
        HttpResponse<String> page = anybody.get("/api/enrollments", "Accept", "text/html,*/*");
        HttpResponse<String> fetched =
                anybody.get("/api/enrollments", "Accept", "text/html,*/*", "Sec-Fetch-Mode", "cors");

        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(header(script, "WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(header(script, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(header(script, "Set-Cookie")).doesNotContain("sid=");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(Browser.location(page)).isEqualTo(FIRST.url().resolve("/oauth2/authorization/keycloak"));
        assertThat(fetched.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not-a-token", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0."})
    void aTokenThatIsNoneIsRefused(String token) {
        HttpResponse<String> answer = anybody.get("/api/programs", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).contains("invalid_token");
        assertThat(type(answer)).isEqualTo("urn:problem:unauthenticated");
    }

    @Test
    void anApiClientsOwnTokenIsRelayedAndNeedsNoSessionAndNoCsrfToken() {
        HttpResponse<String> answer = subscriber.post("/api/enrollments", "{\"a\":1}", "Idempotency-Key", "k1");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode headers = json(answer).path("headers");
        assertThat(headers.path("authorization").asString()).isEqualTo("Bearer " + subscriber.token());
        assertThat(headers.path("idempotency-key").asString()).isEqualTo("k1");
        assertThat(json(answer).path("body").asString()).isEqualTo("{\"a\":1}");
        assertThat(header(answer, "Set-Cookie")).doesNotContain("sid=");
    }

    @Test
    void noCallerCanClaimAnIdentityAnAddressOrAnotherPath() {
        HttpResponse<String> answer = subscriber.get(
                "/api/enrollments",
                "X-User-Id",
                "ada",
                "X-User-Roles",
                "catalog-admin",
                "X-Forwarded-For",
                "10.0.0.1",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Prefix",
                "/internal",
                "Forwarded",
                "for=10.0.0.1;host=evil.example",
                "X-Original-URL",
                "/internal/x",
                "X-Rewrite-URL",
                "/internal/x",
                "X-HTTP-Method-Override",
                "DELETE",
                "Cookie",
                "sid=abc; other=1",
                "X-XSRF-TOKEN",
                "t");

        JsonNode headers = json(answer).path("headers");
        assertThat(headers.propertyNames())
                .isSubsetOf(
                        "accept",
                        "accept-encoding",
                        "authorization",
                        "connection",
                        "host",
                        "traceparent",
                        "user-agent");
        assertThat(headers.path("host").asString()).isEqualTo(ENROLLMENT.url().getAuthority());
    }

    @Test
    void aPublicReadGoesOnWithoutTheToken() {
        assertThat(json(subscriber.get("/api/programs")).path("headers").has("authorization"))
                .isFalse();
    }

    @Test
    void aTraceIsKeptOrBegun() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        String kept = traceOf(anybody.get("/api/programs", "traceparent", trace));
        String begun = traceOf(anybody.get("/api/programs", "traceparent", "00-nonsense-01"));

        assertThat(kept).isEqualTo(trace);
        assertThat(begun).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

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

    @Test
    void aCatalogIsOnlyRead() {
        HttpResponse<String> answer = subscriber.post("/api/programs", "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(type(answer)).isEqualTo("urn:problem:method-not-allowed");
        assertThat(header(answer, "Allow")).contains("GET", "HEAD");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedDeclaredOrNot() {
        byte[] large = new byte[2_000_000];
        Arrays.fill(large, (byte) ' ');

        HttpResponse<String> declared = subscriber.send(
                "POST", "/api/enrollments", BodyPublishers.ofByteArray(large), "Content-Type", "application/json");
        HttpResponse<String> streamed = subscriber.send(
                "POST",
                "/api/enrollments",
                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)),
                "Content-Type",
                "application/json");
        HttpResponse<String> imported = subscriber.send(
                "POST", "/api/admin/imports", BodyPublishers.ofByteArray(large), "Content-Type", "application/zip");
        HttpResponse<String> list = subscriber.send(
                "POST", "/api/admin/enrollments/bulk", BodyPublishers.ofByteArray(large), "Content-Type", "text/csv");

        for (String path : new String[] {"/api/record-files", "/api/admin/record-files"}) {
            assertThat(subscriber
                            .send("POST", path, BodyPublishers.ofByteArray(large), "Content-Type", "application/pdf")
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(subscriber
                        .send("POST", "/api/records", BodyPublishers.ofByteArray(large), "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(413);
        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(type(declared)).isEqualTo("urn:problem:body-too-large");
        assertThat(json(declared).path("limitBytes").asInt()).isEqualTo(1_048_576);
        assertThat(streamed.statusCode()).isEqualTo(413);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(imported.statusCode()).isEqualTo(200);
    }

    @Test
    void theManagementPortTellsTheHealthAndTheMetricsAndNothingElse() {
        Client management = Client.anonymous(FIRST.management());
        Client ofTheDoor = Client.anonymous(
                URI.create("http://127.0.0.1:" + FIRST.management().getPort()));

        HttpResponse<String> readiness = management.get("/actuator/health/readiness");

        assertThat(readiness.statusCode()).isEqualTo(200);
        assertThat(json(readiness).path("components").propertyNames())
                .containsExactlyInAnyOrder("mongo", "readinessState");
        assertThat(management.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(management.get("/actuator/prometheus").body())
                .contains("resilience4j_circuitbreaker_state", "http_server_requests");
        assertThat(management.get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(ofTheDoor.get("/api/programs").statusCode()).isEqualTo(404);
    }

    private static String traceOf(HttpResponse<String> answer) {
        return json(answer).path("headers").path("traceparent").asString();
    }

    /** As it stands, since a client would tidy it up. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", FIRST.url().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
