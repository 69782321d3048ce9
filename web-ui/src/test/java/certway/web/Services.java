package certway.web;

import certway.testkit.http.StandIn;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** All services in one, saying what a test told them to, and remembering what was asked. */
final class Services implements AutoCloseable {

    private record Said(int status, String json, Map<String, String> headers) {}

    private static final Said NOT_FOUND = new Said(404, "{\"type\":\"urn:problem:not-found\"}", Map.of());

    /** Until something else is said. */
    private static final Map<String, Said> USUAL =
            Map.of("GET /api/reminders", new Said(200, "{\"items\": []}", Map.of()));

    /** Pages remember names of staff: who asks is whoever comes first, so these always say the same and are not noted. */
    private static final Map<String, String> STAFF = Map.of(
            "rosa-account", "{\"accountId\": \"rosa-account\", \"firstName\": \"Rosa\", \"lastName\": \"<Marín>\"}",
            "olga-account", "{\"accountId\": \"olga-account\", \"firstName\": \"Olga\", \"lastName\": \"\"}");

    private final StandIn server =
            new StandIn().serve("/", this::answer).serve("/api/admin/staff/", Services::colleague);
    private final Map<String, Said> answers = new ConcurrentHashMap<>();
    private final Map<String, Headers> headers = new ConcurrentHashMap<>();
    private volatile UnaryOperator<String> disguise = json -> json;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    String url() {
        return server.url();
    }

    /** Answers a request such as {@code GET /api/programs}, whatever its query. */
    void say(String request, int status, String json) {
        answers.put(request, new Said(status, json, Map.of()));
    }

    /** The same with a header. */
    void say(String request, int status, String json, String header, String value) {
        answers.put(request, new Said(status, json, Map.of(header, value)));
    }

    /** Changes every answer from now on. */
    void disguise(UnaryOperator<String> change) {
        disguise = change;
    }

    void forget() {
        answers.clear();
        asked.clear();
        queries.clear();
        keys.clear();
    }

    /** The keys with which something was asked for once. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** Method, path and query of every request so far. */
    List<String> queries() {
        return List.copyOf(queries);
    }

    /** Method, path, authorization and body of every request so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The bodies of all such requests so far that were made for somebody. */
    List<String> asked(String request) {
        String start = request + " somebody ";
        return asked.stream()
                .filter(one -> one.startsWith(start))
                .map(one -> one.substring(start.length()))
                .toList();
    }

    /** Which revision the last such request was made for; empty if it named none. */
    String ifMatch(String request) {
        return header(request, "If-Match");
    }

    /** A header of the last such request; empty if it had none. */
    String header(String request, String name) {
        Headers sent = headers.get(request);
        String value = sent == null ? null : sent.getFirst(name);
        return value == null ? "" : value;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add("%s %s %s".formatted(request, authorization == null ? "nobody" : "somebody", body));
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null) {
            keys.add(key);
        }
        String query = exchange.getRequestURI().getRawQuery();
        queries.add(request + " " + (query == null ? "" : query));
        headers.put(request, exchange.getRequestHeaders());
        Said said = answers.getOrDefault(request, USUAL.getOrDefault(request, NOT_FOUND));
        said.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        StandIn.answer(exchange, said.status(), disguise.apply(said.json()));
    }

    private static void colleague(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String found = STAFF.get(path.substring(path.lastIndexOf('/') + 1));
        StandIn.answer(exchange, found == null ? 404 : 200, found == null ? NOT_FOUND.json() : found);
    }

    @Override
    public void close() {
        server.close();
    }
}
