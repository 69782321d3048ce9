package certway.enrollment;

import certway.testkit.infrastructure.FreePorts;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The accounts of a login server, as far as this service asks for them; may be stopped and started again on the same address. */
final class PeopleStub implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String USERS = "/admin/realms/certway/users";

    private final Map<String, ObjectNode> byEmail = new ConcurrentHashMap<>();
    private final int port = FreePorts.next();
    private volatile int failing;
    private HttpServer server;
    private volatile HttpHandler single = exchange -> answer(exchange, 404, "{\"error\":\"User not found\"}");

    PeopleStub() {
        server = listen();
    }

    String url() {
        return "http://127.0.0.1:%d/admin/realms/certway".formatted(port);
    }

    /** Who answers about single accounts. */
    void accounts(HttpHandler handler) {
        single = handler;
    }

    /** An account whose address was confirmed. */
    String add(String email, String first, String last) {
        String id = UUID.randomUUID().toString();
        add(id, email, first, last);
        return id;
    }

    void add(String id, String email, String first, String last) {
        ObjectNode user = JSON.createObjectNode()
                .put("username", email)
                .put("email", email)
                .put("firstName", first)
                .put("lastName", last)
                .put("enabled", true)
                .put("emailVerified", true);
        byEmail.put(email, user.put("id", id));
    }

    JsonNode account(String email) {
        return byEmail.getOrDefault(email, JSON.createObjectNode());
    }

    /** Answers with this status, or as it should with 0. */
    void fail(int status) {
        failing = status;
    }

    synchronized void stop() {
        server.stop(0);
    }

    synchronized void start() {
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
            started.createContext("/realms/certway/protocol/openid-connect/token", this::token);
            started.createContext(USERS, this::users);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        answer(exchange, 200, "{\"access_token\":\"a-token\",\"expires_in\":300,\"token_type\":\"Bearer\"}");
    }

    private void users(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().startsWith(USERS + "/")) {
            single.handle(exchange);
        } else if (failing > 0) {
            answer(exchange, failing, "<h1>no</h1>");
        } else if (exchange.getRequestMethod().equals("POST")) {
            create(exchange, (ObjectNode) JSON.readTree(body));
        } else {
            answer(exchange, 200, JSON.writeValueAsString(found(query(exchange))));
        }
    }

    private void create(HttpExchange exchange, ObjectNode user) throws IOException {
        if (user.path("firstName").asString().startsWith("<")) {
            answer(exchange, 400, "{\"errorMessage\":\"error-person-name-invalid-character\"}");
        } else if (byEmail.containsKey(user.required("email").asString())) {
            answer(exchange, 409, "{\"errorMessage\":\"User exists with same email\"}");
        } else {
            String id = UUID.randomUUID().toString();
            byEmail.put(user.required("email").asString(), user.put("id", id));
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + port + USERS + "/" + id);
            answer(exchange, 201, "");
        }
    }

    private List<ObjectNode> found(Map<String, String> query) {
        String email = query.get("email");
        Stream<ObjectNode> users = byEmail.values().stream();
        if (email != null) {
            return users.filter(user -> user.path("email").asString().equals(email))
                    .toList();
        }
        String words = query.getOrDefault("search", "");
        return users.filter(user -> user.path("lastName").asString().startsWith(words))
                .sorted((one, other) -> one.path("email")
                        .asString()
                        .compareTo(other.path("email").asString()))
                .skip(Integer.parseInt(query.getOrDefault("first", "0")))
                .limit(Integer.parseInt(query.getOrDefault("max", "100")))
                .toList();
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1)) {
            int equals = pair.indexOf('=');
            query.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return query;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
