package certway.testkit.access;

import certway.testkit.http.ApiClient;
import certway.testkit.identity.Person;
import certway.testkit.identity.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who may call which operation of a service. Walking it calls every operation that the service describes as nobody, in every
 * role and with every scope; an operation without a row is a violation, so a new endpoint needs one.
 */
public final class AccessTable {

    /** Also who has no token. */
    public static final String ANYONE = "anyone";

    private static final String NOBODY = "nobody";

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
    private static final List<String> SCOPES = List.of(
            "content:read",
            "enrollments:read",
            "completions:read",
            "studies:move",
            "subjects:manage",
            "webhooks:manage");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<String, Set<String>> rows = new LinkedHashMap<>();

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
        List<Operation> operations =
                Operation.in(new ApiClient(url, null).get("/v3/api-docs").json());
        Set<String> described = operations.stream().map(Operation::id).collect(Collectors.toUnmodifiableSet());
        Map<String, ApiClient> callers = callers(url, service, tokens);
        List<String> violations = new ArrayList<>();
        rows.keySet().stream()
                .filter(row -> !described.contains(row))
                .forEach(row -> violations.add(row + " is no operation of the service"));
        for (Operation operation : operations) {
            if (rows.containsKey(operation.id())) {
                callers.forEach((caller, client) -> check(operation, caller, client, violations));
            } else {
                violations.add(operation.id() + " has no row");
            }
        }
        return violations;
    }

    private static Map<String, ApiClient> callers(String url, String service, Tokens tokens) {
        Map<String, ApiClient> callers = new LinkedHashMap<>();
        callers.put(NOBODY, new ApiClient(url, null));
        for (String role : ROLES) {
            Person walker = new Person("5d0e6a52-6c0e-4b2f-9a57-2f1f5c6f9b55", "walker", Set.of(role));
            callers.put(role, new ApiClient(url, tokens.of(walker)));
        }
        for (String scope : SCOPES) {
            callers.put(scope, new ApiClient(url, tokens.service("walker", scope, service)));
        }
        return callers;
    }

    private void check(Operation operation, String caller, ApiClient client, List<String> violations) {
        Set<String> allowed = rows.getOrDefault(operation.id(), Set.of());
        int status = call(operation, client);
        int refusal = caller.equals(NOBODY) ? 401 : 403;
        boolean refused = status == 401 || status == 403;
        boolean mayCall = allowed.contains(ANYONE) || allowed.contains(caller);
        if (mayCall ? refused || status >= 500 : status != refusal) {
            violations.add("%s: %s got %d".formatted(operation.id(), caller, status));
        }
    }

    private static int call(Operation operation, ApiClient client) {
        String path = operation.path().replaceAll("\\{[^}]+}", "nothing");
        String body = operation.method().equals("get") ? "" : "{}";
        return client.send(operation.method().toUpperCase(Locale.ROOT), path, body)
                .status();
    }
}
