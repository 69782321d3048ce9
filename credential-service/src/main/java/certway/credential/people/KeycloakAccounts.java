package certway.credential.people;

import certway.credential.issuing.model.Accounts;
import certway.credential.issuing.model.LearnerId;
import certway.platform.DependencyUnavailable;
import java.util.List;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Finds accounts by their address; the address is not kept. */
final class KeycloakAccounts implements Accounts {

    private static final String LOGIN_SERVER = "The login server";

    private final AccountSearch server;

    KeycloakAccounts(AccountSearch server) {
        this.server = server;
    }

    @Override
    public List<LearnerId> withAddress(String address) {
        try {
            JsonNode users = server.users(address);
            if (!users.isArray()) {
                throw new DependencyUnavailable(LOGIN_SERVER, null);
            }
            return users.values().stream()
                    .filter(user -> user.path("email").asString("").equalsIgnoreCase(address))
                    .map(user -> new LearnerId(user.path("id").asString("")))
                    .toList();
        } catch (RestClientException | IllegalArgumentException e) {
            throw new DependencyUnavailable(LOGIN_SERVER, null);
        }
    }
}
