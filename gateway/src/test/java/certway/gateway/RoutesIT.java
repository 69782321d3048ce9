package certway.gateway;

import static certway.gateway.Client.header;
import static certway.gateway.Client.json;
import static certway.gateway.Client.type;
import static certway.gateway.Neighbourhood.CATALOG;
import static certway.gateway.Neighbourhood.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which path leads to which service, and what leads to none. */
class RoutesIT extends FirstDoor {

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
        "/api/admin/staff/0b9a, enrollment-service",
        "/api/me/export, enrollment-service",
        "/api/reminders, credential-service",
        "/api/reminders/preferences, credential-service",
        "/api/admin/sponsors/s1/pools, enrollment-service",
        "/api/admin/vouchers, enrollment-service",
        "/api/sponsor/pools/p1/seats, enrollment-service",
        "/api/webhooks, enrollment-service",
        "/api/webhook-options, enrollment-service",
        "/api/webhooks/w1/deliveries, enrollment-service",
        "/api/admin/waivers/w1/revoke, enrollment-service",
        "/api/admin/enrollment-audit, enrollment-service",
        "/api/admin/credential-audit/check, credential-service",
        "/api/admin/enrollment-audit/seals/1, enrollment-service",
        "/api/admin/reports/programs/p1/studies.csv, progress-service",
        "/api/admin/studies/e1/looks, progress-service",
        "/api/admin/studies/e1/units/u1/extra-attempts, progress-service",
        "/api/admin/regrades/r1, progress-service",
        "/api/admin/parked-records, progress-service",
        "/api/admin/recounts/r1, progress-service",
        "/api/admin/parked-records/groups, progress-service",
        "/api/studies/e1/units/u1, progress-service",
        "/api/completions, progress-service",
        "/api/completions/digests/2026-11-20, progress-service",
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
    void aCatalogIsOnlyRead() {
        HttpResponse<String> answer = subscriber.post("/api/programs", "{}");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(type(answer)).isEqualTo("urn:problem:method-not-allowed");
        assertThat(header(answer, "Allow")).contains("GET", "HEAD");
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
