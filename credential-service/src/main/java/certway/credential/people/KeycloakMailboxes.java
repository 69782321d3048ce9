package certway.credential.people;

import certway.credential.issuing.model.LearnerId;
import certway.credential.reminder.model.Mailbox;
import certway.credential.reminder.model.Mailboxes;
import certway.platform.DependencyUnavailable;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Reads the address of an account when a mail is to be sent; it is not kept. */
final class KeycloakMailboxes implements Mailboxes {

    private final LoginServer server;

    KeycloakMailboxes(LoginServer server) {
        this.server = server;
    }

    @Override
    public Optional<Mailbox> of(LearnerId learner) {
        try {
            return mailbox(server.user(learner.value()));
        } catch (HttpClientErrorException.NotFound e) {
            // Keycloak says so in JSON; a proxy or a wrong address does not.
            if (e.getResponseBodyAsString().contains("\"error\"")) {
                return Optional.empty();
            }
            throw new DependencyUnavailable("The login server", null);
        } catch (RestClientException e) {
            throw new DependencyUnavailable("The login server", null);
        }
    }

    private static Optional<Mailbox> mailbox(JsonNode account) {
        String address = account.path("email").asString("");
        boolean reachable = account.path("enabled").asBoolean(true)
                && account.path("emailVerified").asBoolean(false)
                && !address.isBlank();
        String language = account.at("/attributes/locale/0").asString("en");
        return reachable
                ? Optional.of(
                        new Mailbox(address, account.path("firstName").asString(""), Locale.forLanguageTag(language)))
                : Optional.empty();
    }
}
