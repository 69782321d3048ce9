package certway.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The platform's public API as the browser's session sees it. Any other status than the expected one fails the step. */
public final class Api {
    private static final String CSRF_COOKIE = "XSRF-TOKEN";
    private static final String CSRF_HEADER = "X-XSRF-TOKEN";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Browser browser;
    private final URI publicUrl;

    Api(Browser browser, URI publicUrl) {
        this.browser = browser;
        this.publicUrl = publicUrl;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return expect(200, send("GET", path, Map.of(), BodyPublishers.noBody()), "GET " + path);
    }

    /** What is there is no JSON. */
    String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send("GET", path, Map.of(), BodyPublishers.noBody());
        StepFailed.require(response.statusCode() == 200, "GET %s answered %d".formatted(path, response.statusCode()));
        return response.body();
    }

    void refuses(String path, int status) throws IOException, InterruptedException {
        expect(status, send("GET", path, Map.of(), BodyPublishers.noBody()), "GET " + path);
    }

    JsonNode post(String path, int expected) throws IOException, InterruptedException {
        return expect(expected, send("POST", path, Map.of(), BodyPublishers.noBody()), "POST " + path);
    }

    /** Creating something takes a key of its own, so that a repeated request creates it once. */
    JsonNode create(String path, Object body, String key) throws IOException, InterruptedException {
        HttpResponse<String> response = tryToCreate(path, body, key);
        boolean created = response.statusCode() == 201 || response.statusCode() == 200;
        return expect(created ? response.statusCode() : 201, response, "POST " + path);
    }

    /** Whatever the answer is. */
    public HttpResponse<String> tryToCreate(String path, Object body, String key)
            throws IOException, InterruptedException {
        return send(
                "POST",
                path,
                Map.of("Content-Type", "application/json", "Idempotency-Key", key),
                BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    void put(String path, Object body) throws IOException, InterruptedException {
        BodyPublisher json = BodyPublishers.ofString(JSON.writeValueAsString(body));
        expect(204, send("PUT", path, Map.of("Content-Type", "application/json"), json), "PUT " + path);
    }

    HttpResponse<String> send(String method, String path, Map<String, String> headers, BodyPublisher body)
            throws IOException, InterruptedException {
        URI address = publicUrl.resolve(path);
        Map<String, String> all = new HashMap<>(headers);
        all.put("Accept", "application/json");
        if (!"GET".equals(method)) {
            browser.cookie(address, CSRF_COOKIE).ifPresent(token -> all.put(CSRF_HEADER, token));
        }
        return browser.call(method, address, all, body);
    }

    private static JsonNode expect(int status, HttpResponse<String> response, String request) {
        StepFailed.require(
                response.statusCode() == status,
                "%s answered %d instead of %d: %s"
                        .formatted(
                                request,
                                response.statusCode(),
                                status,
                                response.body().strip()));
        return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
    }
}
