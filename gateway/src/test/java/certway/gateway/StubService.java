package certway.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A service behind the gateway that says what reached it, unless a test tells it to behave otherwise. */
final class StubService implements AutoCloseable {

    private final String name;
    private final int port;
    private final Queue<Behaviour> behaviours = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private @Nullable HttpServer server;

    /** What the service does with one request. */
    @FunctionalInterface
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    StubService(String name) {
        this.name = name;
        this.port = start(0);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
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
        return exchange -> answer(exchange, status, "{}");
    }

    static Behaviour dropsTheConnection() {
        return HttpExchange::close;
    }

    static Behaviour says(String contentType, String body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", contentType);
            answer(exchange, 200, body);
        };
    }

    static Behaviour with(String header, String value, Behaviour then) {
        return exchange -> {
            exchange.getResponseHeaders().add(header, value);
            then.answer(exchange);
        };
    }

    void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    void startAgain() {
        start(port);
    }

    private int start(int wanted) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::handle);
            started.start();
            server = started;
            return started.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer(exchange, 200, JsonMapper.shared().writeValueAsString(echo));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            if (!exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
