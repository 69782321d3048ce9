package certway.enrollment;

import certway.testkit.http.StandIn;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The other services and the login server, as far as they keep something of people: each a document, and an account. */
final class SubjectsStub implements AutoCloseable {

    private static final String NOBODY = "{\"error\":\"User not found\"}";

    private final StandIn server = new StandIn()
            .serve("/progress/", exchange -> keeper("progress", exchange))
            .serve("/credential/", exchange -> keeper("credential", exchange));
    private final Map<String, String> accounts = new ConcurrentHashMap<>();
    private final Map<String, String> roles = new ConcurrentHashMap<>();
    private final Set<String> down = ConcurrentHashMap.newKeySet();
    private final Set<String> erased = ConcurrentHashMap.newKeySet();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    String url() {
        return server.url();
    }

    void account(String id, String name) {
        accounts.put(id, "{\"id\":\"%s\",\"firstName\":\"%s\"}".formatted(id, name));
    }

    void account(String id, String name, String email) {
        accounts.put(id, "{\"id\":\"%s\",\"firstName\":\"%s\",\"email\":\"%s\"}".formatted(id, name, email));
    }

    void role(String id, String role) {
        roles.put(id, "[{\"name\":\"%s\"}]".formatted(role));
    }

    boolean hasAccount(String id) {
        return accounts.containsKey(id);
    }

    void down(String part) {
        down.add(part);
    }

    void up() {
        down.clear();
    }

    /** What was asked about somebody, in order. */
    List<String> calls(String id) {
        return calls.stream()
                .filter(call -> call.endsWith(id))
                .map(call -> call.substring(0, call.length() - id.length() - 1))
                .toList();
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void keeper(String part, HttpExchange exchange) throws IOException {
        String learner = last(exchange);
        boolean file = exchange.getRequestURI().getPath().contains("/files/");
        if (down.contains(part) || (file && down.contains("file"))) {
            answer(exchange, 503, "");
            return;
        }
        if (file) {
            answer(exchange, 200, "\"a scan of %s\"".formatted(learner));
            return;
        }
        calls.add("%s %s %s".formatted(exchange.getRequestMethod(), part, learner));
        boolean erasing = exchange.getRequestMethod().equals("DELETE");
        long first = erasing && erased.add(part + learner) ? 3 : 0;
        answer(
                exchange,
                200,
                erasing
                        ? "{\"erased\":%d}".formatted(first)
                        : "{\"%s\":[\"%s\"],\"files\":%s}".formatted(part, learner, files(part)));
    }

    private static String files(String part) {
        return part.equals("credential") ? "[{\"id\":\"f1\",\"name\":\"1-scan.pdf\"}]" : "[]";
    }

    void account(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replace("/admin/realms/certway/users/", "");
        String id = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        if (down.contains("account")) {
            answer(exchange, 503, "");
            return;
        }
        calls.add("%s account%s %s".formatted(exchange.getRequestMethod(), path.substring(id.length()), id));
        if (!accounts.containsKey(id)) {
            answer(exchange, 404, NOBODY);
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            accounts.remove(id);
            answer(exchange, 204, "");
        } else if (path.endsWith("/logout")) {
            answer(exchange, 204, "");
        } else if (path.endsWith("/composite")) {
            answer(exchange, 200, roles.getOrDefault(id, "[{\"name\":\"student\"}]"));
        } else {
            answer(exchange, 200, accounts.get(id));
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        if (StandIn.hasToken(exchange)) {
            StandIn.answer(exchange, status, body);
        } else {
            StandIn.answer(exchange, 401, "");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
