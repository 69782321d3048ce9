package certway.testkit.access;

import certway.testkit.identity.Person;
import certway.testkit.identity.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may call which operation of a service. Walking it calls every operation that the service describes as nobody, in every
 * role and with every scope; an operation without a row is a violation, so a new endpoint needs one.
 */
public final class AccessTable {

    /** Also who has no token. */
    public static final String ANYONE = "anyone";

    private static final List<String> ROLES = List.of(
            "student",
            "author",
            "reviewer",
            "catalog-admin",
            "registrar",
            "support",
            "sponsor",
            "supervisor",
            "auditor",
            "operator");
    private static final List<String> SCOPES =
            List.of("content:read", "enrollments:read", "completions:read", "studies:move", "subjects:manage");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

    private record Operation(String id, String method, String path) {}

    /** These may call the operations; roles and scopes by name, parted by spaces, as are the operations. */
    public AccessTable allow(String who, String operations) {
        Set<String> callers = words(who);
        for (String operation : words(operations)) {
            if (rows.put(operation, callers) != null) {
                throw new IllegalArgumentException("two rows for " + operation);
            }
        }
        return this;
    }

    private static Set<String> words(String text) {
        return SPACES.splitAsStream(text.strip()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Everything in which the service differs from this table.
     *
     * @param url of the service
     * @param service its name, which is the audience of its callers' tokens
     */
    public List<String> violations(String url, String service, Tokens tokens) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Map<String, String> callers = callers(service, tokens);
            Map<String, Operation> operations = operations(http, url);
            List<String> violations = new ArrayList<>();
            rows.keySet().stream()
                    .filter(row -> !operations.containsKey(row))
                    .forEach(row -> violations.add(row + " is no operation of the service"));
            for (Operation operation : operations.values()) {
                if (rows.containsKey(operation.id())) {
                    violations.addAll(violations(http, url, operation, callers));
                } else {
                    violations.add(operation.id() + " has no row");
                }
            }
            return violations;
        }
    }

    private static Map<String, String> callers(String service, Tokens tokens) {
        Map<String, String> callers = new LinkedHashMap<>();
        for (String role : ROLES) {
            callers.put(role, tokens.of(new Person("5d0e6a52-6c0e-4b2f-9a57-2f1f5c6f9b55", "walker", Set.of(role))));
        }
        for (String scope : SCOPES) {
            callers.put(scope, tokens.service("walker", scope, service));
        }
        return callers;
    }

    private static Map<String, Operation> operations(HttpClient http, String url) {
        JsonNode paths = JsonMapper.shared()
                .readTree(send(
                                http,
                                HttpRequest.newBuilder(URI.create(url + "/v3/api-docs"))
                                        .build())
                        .body())
                .required("paths");
        Map<String, Operation> operations = new TreeMap<>();
        paths.properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String id = method.getValue().required("operationId").asString();
                    operations.put(id, new Operation(id, method.getKey().toUpperCase(Locale.ROOT), path.getKey()));
                }));
        return operations;
    }

    private List<String> violations(HttpClient http, String url, Operation operation, Map<String, String> callers) {
        Set<String> allowed = rows.getOrDefault(operation.id(), Set.of());
        List<String> violations = new ArrayList<>();
        boolean open = allowed.contains(ANYONE);
        check(operation, "nobody", open, call(http, url, operation, null), violations);
        callers.forEach((caller, token) -> check(
                operation, caller, open || allowed.contains(caller), call(http, url, operation, token), violations));
        return violations;
    }

    private static void check(
            Operation operation, String caller, boolean allowed, int status, List<String> violations) {
        int refusal = caller.equals("nobody") ? 401 : 403;
        boolean refused = status == 401 || status == 403;
        if (allowed ? refused || status >= 500 : status != refusal) {
            violations.add("%s: %s got %d".formatted(operation.id(), caller, status));
        }
    }

    private static int call(HttpClient http, String url, Operation operation, @Nullable String token) {
        String path = operation.path().replaceAll("\\{[^}]+}", "nothing");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(
                        operation.method(),
                        operation.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(http, request.build()).statusCode();
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
