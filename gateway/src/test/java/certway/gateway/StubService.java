package certway.gateway;

import certway.testkit.http.StandIn;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service behind the gateway that says what reached it, unless a test tells it to behave otherwise. */
final class StubService implements AutoCloseable {

    private final String name;
    private final Queue<Behaviour> behaviours = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final StandIn server = new StandIn().serve("/", this::handle);

    /** What the service does with one request. */
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    StubService(String name) {
        this.name = name;
    }

    URI url() {
        return URI.create(server.url());
    }

    int requests() {
        return requests.get();
    }

    /** The next requests are answered so, one after the other. */
    void next(Behaviour... answers) {
        behaviours.addAll(java.util.List.of(answers));
    }

    void calm() {
        behaviours.clear();
    }

    static Behaviour status(int status) {
        return exchange -> StandIn.answer(exchange, status, "{}");
    }

    static Behaviour dropsTheConnection() {
        return HttpExchange::close;
    }

    static Behaviour says(String contentType, String body) {
        return exchange -> {
            StandIn.answer(exchange, 200, contentType, body);
        };
    }

    static Behaviour with(String header, String value, Behaviour then) {
        return exchange -> {
            exchange.getResponseHeaders().add(header, value);
            then.answer(exchange);
        };
    }

    void stop() {
        server.stop();
    }

    void startAgain() {
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        Behaviour behaviour = behaviours.poll();
        if (behaviour == null) {
            echo(exchange);
        } else {
            behaviour.answer(exchange);
        }
    }

    private void echo(HttpExchange exchange) throws IOException {
        ObjectNode echo = JsonMapper.shared().createObjectNode();
        echo.put("service", name)
                .put("method", exchange.getRequestMethod())
                .put("path", exchange.getRequestURI().getRawPath())
                .put("query", exchange.getRequestURI().getRawQuery())
                .put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        ObjectNode headers = echo.putObject("headers");
        exchange.getRequestHeaders()
                .forEach((header, values) ->
                        headers.put(header.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
        StandIn.answer(exchange, 200, JsonMapper.shared().writeValueAsString(echo));
    }

    @Override
    public void close() {
        server.close();
    }
}
