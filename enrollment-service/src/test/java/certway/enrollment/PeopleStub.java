package certway.enrollment;

import certway.testkit.http.StandIn;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The accounts of a login server, as far as this service asks for them; may be stopped and started again on the same address. */
final class PeopleStub implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String USERS = "/admin/realms/certway/users";

    private final Map<String, ObjectNode> byEmail = new ConcurrentHashMap<>();
    private volatile int failing;
    private final StandIn server = new StandIn()
            .serve("/realms/certway/protocol/openid-connect/token", PeopleStub::token)
            .serve(USERS, this::users);
    private volatile HttpHandler single = exchange -> StandIn.answer(exchange, 404, "{\"error\":\"User not found\"}");

    String url() {
        return server.url() + "/admin/realms/certway";
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

    void stop() {
        server.stop();
    }

    void start() {
        server.start();
    }

    @Override
    public void close() {
        server.close();
    }

    private static void token(HttpExchange exchange) throws IOException {
        StandIn.answer(exchange, 200, "{\"access_token\":\"a-token\",\"expires_in\":300,\"token_type\":\"Bearer\"}");
    }

    private void users(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (exchange.getRequestURI().getPath().startsWith(USERS + "/")) {
            single.handle(exchange);
        } else if (failing > 0) {
            StandIn.answer(exchange, failing, "<h1>no</h1>");
        } else if (exchange.getRequestMethod().equals("POST")) {
            create(exchange, (ObjectNode) JSON.readTree(body));
        } else {
            StandIn.answer(exchange, 200, JSON.writeValueAsString(found(query(exchange))));
        }
    }

    private void create(HttpExchange exchange, ObjectNode user) throws IOException {
        if (user.path("firstName").asString().startsWith("<")) {
            StandIn.answer(exchange, 400, "{\"errorMessage\":\"error-person-name-invalid-character\"}");
        } else if (byEmail.containsKey(user.required("email").asString())) {
            StandIn.answer(exchange, 409, "{\"errorMessage\":\"User exists with same email\"}");
        } else {
            String id = UUID.randomUUID().toString();
            byEmail.put(user.required("email").asString(), user.put("id", id));
            exchange.getResponseHeaders().add("Location", server.url() + USERS + "/" + id);
            StandIn.answer(exchange, 201, "");
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
}
