package certway.testkit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.testkit.infrastructure.FreePorts;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * A server that stands in for another one, as far as it is asked: on 127.0.0.1, at a port of its own. It may be stopped and
 * started again on the same address.
 */
public final class StandIn implements AutoCloseable {

    private final Map<String, HttpHandler> handlers = new ConcurrentHashMap<>();
    private final int port = FreePorts.next();
    private HttpServer server = listen();

    /** Answers every path that begins so; of several that fit, the longest counts. */
    public StandIn serve(String path, HttpHandler handler) {
        handlers.put(path, handler);
        server.createContext(path, handler);
        return this;
    }

    /** Without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Lets nobody in any more; what is connected is cut off. */
    public synchronized void stop() {
        server.stop(0);
    }

    public synchronized void start() {
        server = listen();
    }

    @Override
    public void close() {
        stop();
    }

    private HttpServer listen() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            handlers.forEach(started::createContext);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether somebody asks, and not anybody. */
    public static boolean hasToken(HttpExchange exchange) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return authorization != null && authorization.startsWith("Bearer ");
    }

    /** Answers with JSON, or with no body where it is empty, and ends the exchange. */
    public static void answer(HttpExchange exchange, int status, String json) throws IOException {
        answer(exchange, status, "application/json", json);
    }

    /** The same with another type. */
    public static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        Headers headers = exchange.getResponseHeaders();
        try (exchange) {
            if (bytes.length > 0 && !headers.containsKey("Content-Type")) {
                headers.set("Content-Type", type);
            }
            if (head) {
                headers.set("Content-Length", Integer.toString(bytes.length));
            }
            exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
            if (!head) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
