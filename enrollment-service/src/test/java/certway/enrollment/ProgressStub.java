package certway.enrollment;

import certway.testkit.http.StandIn;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers for progress-service as its own tests see it answer: everybody has read one unit, and who goes on stays. */
final class ProgressStub implements AutoCloseable {

    private final StandIn server = new StandIn()
            .serve("/internal/migration-previews", this::preview)
            .serve("/internal/studies/", this::reverse);
    private final Set<String> wentOn = ConcurrentHashMap.newKeySet();
    private final Set<String> putBack = ConcurrentHashMap.newKeySet();
    private final AtomicInteger outages = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    String url() {
        return server.url();
    }

    void goesOn(String enrollment) {
        wentOn.add(enrollment);
    }

    boolean isPutBack(String enrollment) {
        return putBack.contains(enrollment);
    }

    /** Does not answer the next so many requests. */
    void down(int requests) {
        refused.set(0);
        outages.set(requests);
    }

    int refused() {
        return refused.get();
    }

    private void preview(HttpExchange exchange) throws IOException {
        JsonNode request = JsonMapper.shared().readTree(exchange.getRequestBody());
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (JsonNode study : request.required("studies")) {
            String enrollment = study.required("enrollmentId").asString();
            ObjectNode item = items.addObject()
                    .put("enrollmentId", enrollment)
                    .put("fromVersion", 1)
                    .put("percentBefore", 50)
                    .put("percentAfter", 33)
                    .put("completes", false)
                    .put("mayGoBack", !wentOn.contains(enrollment));
            item.putArray("gains").add("new-unit");
            item.putArray("keeps").add("tubes");
            item.putArray("loses").add("old-unit");
        }
        answer(exchange, 200, answer.toString());
    }

    private void reverse(HttpExchange exchange) throws IOException {
        String enrollment =
                Path.of(exchange.getRequestURI().getPath()).getName(2).toString();
        if (wentOn.contains(enrollment)) {
            answer(exchange, 409, "{}");
            return;
        }
        putBack.add(enrollment);
        answer(exchange, 204, "");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        boolean down = outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (down || !StandIn.hasToken(exchange)) {
            refused.incrementAndGet();
            StandIn.answer(exchange, down ? 503 : 401, "");
        } else {
            StandIn.answer(exchange, status, body);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
