package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.testkit.contract.Contracts;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Catalog and enrollment-service as this service sees them: the example bodies of the contract, from one address. */
final class Neighbours implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, JsonNode> bodies = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean up = true;

    Neighbours() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        publish((ObjectNode) Contracts.http("program-version.json"));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void publish(ObjectNode program) {
        bodies.put(
                "/internal/program-versions/%s/%d"
                        .formatted(
                                program.required("programId").asString(),
                                program.required("version").asInt()),
                program);
    }

    void enroll(Enrolled enrolled, String status) {
        ObjectNode body = ((ObjectNode) Contracts.http("enrollment.json"))
                .put("enrollmentId", enrolled.enrollmentId())
                .put("learnerId", enrolled.person().id())
                .put("programId", enrolled.programId())
                .put("status", status);
        body.remove("accessUntil");
        bodies.put("/internal/enrollments/" + enrolled.enrollmentId(), body);
    }

    void goDown() {
        up = false;
    }

    void comeUp() {
        up = true;
    }

    int requests() {
        return requests.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        JsonNode body = bodies.get(exchange.getRequestURI().getPath());
        try (exchange) {
            if (!up) {
                exchange.sendResponseHeaders(503, -1);
            } else if (authorization == null || !authorization.startsWith("Bearer ")) {
                exchange.sendResponseHeaders(401, -1);
            } else if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                byte[] bytes = body.toString().getBytes(UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
