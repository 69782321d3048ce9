package certway.enrollment.personal;

import certway.platform.DependencyUnavailable;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.json.JsonMapper;

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

    private final UsersResource users;

    Accounts(UsersResource users) {
        this.users = users;
    }

    /** What it says of the person, as JSON; empty if there is no such account (any more). */
    Optional<String> export(String learner) {
        return ask(() -> users.get(learner).toRepresentation())
                .map(user -> JsonMapper.shared().writeValueAsString(personal(user)));
    }

    private static Map<String, @Nullable Object> personal(UserRepresentation user) {
        Map<String, @Nullable Object> account = new LinkedHashMap<>();
        account.put("id", user.getId());
        account.put("username", user.getUsername());
        account.put("email", user.getEmail());
        account.put("emailVerified", user.isEmailVerified());
        account.put("firstName", user.getFirstName());
        account.put("lastName", user.getLastName());
        account.put("attributes", user.getAttributes());
        account.put("createdTimestamp", user.getCreatedTimestamp());
        account.put("requiredActions", user.getRequiredActions());
        return account;
    }

    /** Under which the person registered; empty if there is no such account (any more), or it has none. */
    Optional<String> address(String learner) {
        return ask(() -> users.get(learner).toRepresentation()).map(UserRepresentation::getEmail);
    }

    boolean isStaff(String learner) {
        return ask(() -> users.get(learner).roles().realmLevel().listEffective()).stream()
                .flatMap(roles -> roles.stream().map(RoleRepresentation::getName))
                .anyMatch(STAFF::contains);
    }

    /** With every session, also those of the gateway, which hold the person's name. Once more is once. */
    void delete(String learner) {
        ask(() -> {
            UserResource account = users.get(learner);
            account.logout();
            account.remove();
            return true;
        });
    }

    private static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (NotFoundException e) {
            // Keycloak says so in JSON; a proxy or a wrong address does not.
            if (e.getResponse().readEntity(String.class).contains("\"error\"")) {
                return Optional.empty();
            }
            throw new DependencyUnavailable(LOGIN_SERVER, e);
        } catch (WebApplicationException e) {
            throw new DependencyUnavailable(
                    LOGIN_SERVER, new IOException("status " + e.getResponse().getStatus()));
        } catch (ProcessingException e) {
            throw new DependencyUnavailable(LOGIN_SERVER, e);
        }
    }
}
