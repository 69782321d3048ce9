package certway.enrollment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Answers for the catalog; may be stopped and started again on the same address. */
final class CatalogStub implements AutoCloseable {

    private record Answer(int status, String type, String body) {}

    private static final Answer NOT_FOUND = new Answer(
            404,
            "application/problem+json",
            "{\"type\":\"urn:problem:program-not-found\",\"title\":\"There is no such program\",\"status\":404}");
    private static final Answer NO_TOKEN = new Answer(401, "application/problem+json", "{}");

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final int port;
    private @Nullable HttpServer server;

    CatalogStub() {
        port = start(0);
    }

    String url() {
        return "http://127.0.0.1:" + port;
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
        start(port);
    }

    private int start(int wanted) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::answer);
            started.start();
            server = started;
            return started.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean known = exchange.getRequestHeaders().containsKey("Authorization");
        Answer answer = known ? answers.getOrDefault(exchange.getRequestURI().getPath(), NOT_FOUND) : NO_TOKEN;
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
