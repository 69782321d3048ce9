package certway.enrollment;

import certway.testkit.http.Answer;
import certway.testkit.http.StandIn;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers for the catalog; may be stopped and started again on the same address. */
final class CatalogStub implements AutoCloseable {

    private record Answer(int status, String type, String body) {}

    private static final Answer NOT_FOUND = new Answer(
            404,
            "application/problem+json",
            "{\"type\":\"urn:problem:program-not-found\",\"title\":\"There is no such program\",\"status\":404}");
    private static final Answer NO_TOKEN = new Answer(401, "application/problem+json", "{}");

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final StandIn server = new StandIn().serve("/", this::answer);

    String url() {
        return server.url();
    }

    void offer(String program, String offer) {
        answers.put(path(program), new Answer(200, "application/json", offer));
    }

    void fail(String program, int status) {
        answers.put(path(program), new Answer(status, "text/html", "<h1>no</h1>"));
    }

    private static String path(String program) {
        return "/internal/programs/%s/offer".formatted(program);
    }

    void start() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = StandIn.hasToken(exchange)
                ? answers.getOrDefault(exchange.getRequestURI().getPath(), NOT_FOUND)
                : NO_TOKEN;
        StandIn.answer(exchange, answer.status(), answer.type(), answer.body());
    }
}
