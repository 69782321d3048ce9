package certway.credential.people;

import certway.credential.issuing.model.HolderName;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.Names;
import certway.platform.DependencyUnavailable;
import java.util.Optional;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Reads the name of an account; nothing else of it, and nothing is kept here. */
final class KeycloakNames implements Names {

    private final LoginServer server;

    KeycloakNames(LoginServer server) {
        this.server = server;
    }

    @Override
    public Optional<HolderName> of(LearnerId learner) {
        try {
            JsonNode account = server.user(learner.value());
            return HolderName.of(
                    account.path("firstName").asString(""),
                    account.path("lastName").asString(""));
        } catch (HttpClientErrorException.NotFound e) {
            // Keycloak says so in JSON; a proxy or a wrong address does not.
            if (e.getResponseBodyAsString().contains("\"error\"")) {
                return Optional.empty();
            }
            throw new DependencyUnavailable("The login server", e);
        } catch (RestClientException e) {
            throw new DependencyUnavailable("The login server", e);
        }
    }
}
