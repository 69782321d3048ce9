package certway.progress.journey;

import certway.testkit.contract.Contracts;
import certway.testkit.http.StandIn;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Catalog and enrollment-service as this service sees them: the example bodies of the contract, from one address. */
final class Neighbours implements AutoCloseable {

    private final StandIn server = new StandIn().serve("/", this::answer);
    private final Map<String, JsonNode> bodies = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean up = true;

    Neighbours() {
        publish((ObjectNode) Contracts.http("program-version.json"));
    }

    String url() {
        return server.url();
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
        JsonNode body = bodies.get(exchange.getRequestURI().getPath());
        if (!up) {
            StandIn.answer(exchange, 503, "");
        } else if (!StandIn.hasToken(exchange)) {
            StandIn.answer(exchange, 401, "");
        } else if (body == null) {
            StandIn.answer(exchange, 404, "");
        } else {
            StandIn.answer(exchange, 200, body.toString());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
