package certway.gateway;

import static certway.gateway.Client.header;
import static certway.gateway.Client.json;
import static certway.gateway.Client.type;
import static certway.gateway.Neighbourhood.ENROLLMENT;
import static certway.gateway.Neighbourhood.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a request has to bring, how large it may be, and what of it a service gets to see. */
class RequestsIT extends FirstDoor {

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

    private static String traceOf(HttpResponse<String> answer) {
        return json(answer).path("headers").path("traceparent").asString();
    }
}
