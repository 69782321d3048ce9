package certway.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of the demo realm's people with a browser of their own, logged in. */
public final class Staff implements AutoCloseable {

    private final Browser browser = new Browser();
    private final Api api;

    private Staff(URI publicUrl) {
        this.api = new Api(browser, publicUrl);
    }

    /** The password of a demo person is their name. */
    public static Staff loggedIn(URI publicUrl, String name) throws IOException, InterruptedException {
        Staff staff = new Staff(publicUrl);
        new SignUp(staff.browser, publicUrl).login(new Person(name, name));
        return staff;
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return api.get(path);
    }

    /** Begins something. */
    public void create(String path, String json) throws IOException, InterruptedException {
        require(
                api.send("POST", path, Map.of("Content-Type", "application/json"), BodyPublishers.ofString(json)),
                path);
    }

    /** Begins something that is begun once, however often it is sent. */
    public JsonNode create(String path, String json, String key) throws IOException, InterruptedException {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Idempotency-Key", key);
        HttpResponse<String> answer = api.send("POST", path, headers, BodyPublishers.ofString(json));
        return JsonMapper.shared().readTree(require(answer, path).body());
    }

    /** Changes what stands at {@code seen} in the revision that stands there. */
    public JsonNode change(String method, String path, String json, String seen)
            throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(require(send(method, path, json, seen), path).body());
    }

    /** Whether such a change is taken; otherwise what it says must be what is refused. */
    public boolean isTaken(String method, String path, String json, String seen)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, path, json, seen);
        return answer.statusCode() != 400
                && answer.statusCode() != 422
                && require(answer, path).statusCode() == 200;
    }

    private HttpResponse<String> send(String method, String path, String json, String seen)
            throws IOException, InterruptedException {
        HttpResponse<String> known = require(api.send("GET", seen, Map.of(), BodyPublishers.noBody()), seen);
        Map<String, String> headers = new HashMap<>();
        headers.put("If-Match", known.headers().firstValue("ETag").orElse(""));
        if (!json.isEmpty()) {
            headers.put("Content-Type", "application/json");
        }
        return api.send(
                method, path, headers, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    }

    private static HttpResponse<String> require(HttpResponse<String> answer, String path) {
        StepFailed.require(
                answer.statusCode() == 200 || answer.statusCode() == 201,
                "%s answered %d: %s".formatted(path, answer.statusCode(), answer.body()));
        return answer;
    }

    @Override
    public void close() {
        browser.close();
    }
}
