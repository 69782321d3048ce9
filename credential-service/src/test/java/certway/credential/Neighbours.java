package certway.credential;

import certway.platform.event.EventIds;
import certway.testkit.contract.Contracts;
import certway.testkit.http.StandIn;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Progress-service and the login server's accounts, as far as they are asked; may be stopped and started again. */
final class Neighbours implements AutoCloseable {

    private static final String COMPLETIONS = "/internal/completions/";
    private static final String ACCOUNTS = "/admin/realms/certway/users/";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final StandIn server = new StandIn().serve("/", this::answer);

    String url() {
        return server.url();
    }

    /** The completion of that enrollment is confirmed, with the facts of the example and these ids. */
    ObjectNode complete(String enrollment, String learner) {
        ObjectNode completion = completion(enrollment, learner);
        confirm(completion);
        return completion;
    }

    void confirm(JsonNode completion) {
        answers.put(
                COMPLETIONS
                        + completion.required("enrollmentId").asString()
                        + "?learnerId="
                        + completion.required("learnerId").asString(),
                completion.toString());
    }

    static ObjectNode completion(String enrollment, String learner) {
        ObjectNode completion = (ObjectNode) Contracts.event("certway.completions", "certway.program.completed.v1")
                .data()
                .deepCopy();
        return completion
                .put("completionId", EventIds.of("completion", enrollment))
                .put("enrollmentId", enrollment)
                .put("learnerId", learner);
    }

    void name(String learner, String first, String last) {
        ObjectNode account = JsonMapper.shared()
                .createObjectNode()
                .put("id", learner)
                .put("firstName", first)
                .put("lastName", last)
                .put("email", "private@example.org");
        answers.put(ACCOUNTS + learner, account.toString());
    }

    /** The account has an address that its owner confirmed, and a language. */
    void mailbox(String learner, String address, String language) {
        ObjectNode account = (ObjectNode) JsonMapper.shared().readTree(answers.get(ACCOUNTS + learner));
        account.put("email", address).put("emailVerified", true);
        account.putObject("attributes").putArray("locale").add(language);
        answers.put(ACCOUNTS + learner, account.toString());
    }

    /** Whoever is looked for by that address is that learner. */
    void address(String address, String learner) {
        ObjectNode account =
                JsonMapper.shared().createObjectNode().put("id", learner).put("email", address);
        answers.put(
                "/admin/realms/certway/users?exact=true&briefRepresentation=true&max=5&email=" + address,
                "[%s]".formatted(account));
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
        String path = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8)
                .replace("?userProfileMetadata=false", "");
        @Nullable String known = StandIn.hasToken(exchange) ? answers.get(path) : null;
        if (known == null && path.startsWith("/admin/realms/certway/users?")) {
            known = "[]";
        }
        boolean account = path.startsWith(ACCOUNTS);
        String body = known == null ? account ? "{\"error\":\"User not found\"}" : "{\"status\":404}" : known;
        String type = known == null && !account ? "application/problem+json" : "application/json";
        StandIn.answer(exchange, known == null ? 404 : 200, type, body);
    }
}
