package certway.enrollment.personal;

import certway.platform.DependencyUnavailable;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** People's accounts at the login server: the last thing that goes. */
final class Accounts {

    /** Who has one of these answers for others; such an account is first made a learner's, by whoever gives out roles. */
    static final Set<String> STAFF = Set.of(
            "author",
            "reviewer",
            "catalog-admin",
            "registrar",
            "support",
            "sponsor",
            "supervisor",
            "auditor",
            "operator");

    private static final String LOGIN_SERVER = "The login server";

    private final LoginServer server;

    Accounts(LoginServer server) {
        this.server = server;
    }

    /** Empty if there is no such account (any more). */
    Optional<JsonNode> export(String learner) {
        return ask(() -> server.user(learner));
    }

    boolean isStaff(String learner) {
        return ask(() -> server.roles(learner)).stream()
                .flatMap(JsonNode::valueStream)
                .anyMatch(role -> STAFF.contains(role.path("name").asString("")));
    }

    /** Once more is once. */
    void delete(String learner) {
        ask(() -> {
            server.logout(learner);
            server.delete(learner);
            return true;
        });
    }

    private static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (HttpClientErrorException.NotFound e) {
            // Keycloak says so in JSON; a proxy or a wrong address does not.
            if (e.getResponseBodyAsString().contains("\"error\"")) {
                return Optional.empty();
            }
            throw new DependencyUnavailable(LOGIN_SERVER, e);
        } catch (RestClientException e) {
            throw new DependencyUnavailable(LOGIN_SERVER, e);
        }
    }
}
