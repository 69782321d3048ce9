package certway.enrollment.account;

import certway.enrollment.account.model.Accounts;
import certway.platform.DependencyUnavailable;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.databind.json.JsonMapper;

/** Asks Keycloak, under this service's own name. */
final class KeycloakAccounts implements Accounts {

    private static final String LOGIN_SERVER = "The login server";

    private final UsersResource users;

    KeycloakAccounts(UsersResource users) {
        this.users = users;
    }

    @Override
    public Optional<String> export(String account) {
        return ask(() -> users.get(account).toRepresentation())
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

    @Override
    public Optional<String> address(String account) {
        return ask(() -> users.get(account).toRepresentation()).map(UserRepresentation::getEmail);
    }

    @Override
    public Optional<StaffMember> staffMember(String account) {
        UserResource user = users.get(account);
        return ask(() -> user.roles().realmLevel().listEffective())
                .filter(KeycloakAccounts::isStaff)
                .flatMap(_ -> ask(user::toRepresentation))
                .map(staff -> new StaffMember(account, text(staff.getFirstName()), text(staff.getLastName())));
    }

    private static boolean isStaff(List<RoleRepresentation> roles) {
        return roles.stream().map(RoleRepresentation::getName).anyMatch(STAFF::contains);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void delete(String account) {
        ask(() -> {
            UserResource user = users.get(account);
            user.logout();
            user.remove();
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
