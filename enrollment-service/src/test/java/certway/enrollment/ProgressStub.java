package certway.enrollment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers for progress-service as its own tests see it answer: everybody has read one unit, and who goes on stays. */
final class ProgressStub implements AutoCloseable {

    private final HttpServer server;
    private final Set<String> wentOn = ConcurrentHashMap.newKeySet();
    private final Set<String> putBack = ConcurrentHashMap.newKeySet();
    private final AtomicInteger outages = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    ProgressStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/migration-previews", this::preview);
        server.createContext("/internal/studies/", this::reverse);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
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
        boolean known = exchange.getRequestHeaders().containsKey("Authorization");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            if (down || !known) {
                refused.incrementAndGet();
                exchange.sendResponseHeaders(down ? 503 : 401, -1);
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
