package certway.enrollment.people;

import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.people.model.EmailAddress;
import certway.enrollment.people.model.People;
import certway.enrollment.people.model.Person;
import certway.platform.DependencyUnavailable;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.UserRepresentation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds and invites people at Keycloak, under this service's own name. */
final class KeycloakPeople implements People {

    private static final String LOGIN_SERVER = "The login server";
    private static final String SET_PASSWORD = "UPDATE_PASSWORD";
    private static final String CONFIRM_ADDRESS = "VERIFY_EMAIL";
    private static final int LONGEST_REASON = 200;

    private final UsersResource users;
    private final boolean mail;
    private final Duration linkValidity;

    KeycloakPeople(UsersResource users, PeopleSettings settings) {
        this.users = users;
        this.mail = settings.mail();
        this.linkValidity = settings.linkValidity();
    }

    @Override
    public Optional<Person> find(EmailAddress address) {
        return ask(() -> users.searchByEmail(address.value(), true)).stream()
                .filter(user -> address.value().equalsIgnoreCase(user.getEmail()))
                .map(KeycloakPeople::person)
                .findFirst();
    }

    @Override
    public List<Person> search(String words, int first, int limit) {
        return ask(() -> users.search(words, first, limit, true)).stream()
                .map(KeycloakPeople::person)
                .toList();
    }

    @Override
    public Invitation invite(EmailAddress address, Person.Name name) {
        UserRepresentation user = new UserRepresentation();
        user.setUsername(address.value());
        user.setEmail(address.value());
        user.setFirstName(name.first());
        user.setLastName(name.last());
        user.setEnabled(true);
        user.setRequiredActions(requiredActions());
        return ask(() -> {
            try (Response answer = users.create(user)) {
                return invitation(answer, address, name);
            }
        });
    }

    private static Invitation invitation(Response answer, EmailAddress address, Person.Name name) {
        return switch (answer.getStatus()) {
            case 201 ->
                new Invitation.Made(new Person(
                        new LearnerId(CreatedResponseUtil.getCreatedId(answer)), name, address.value(), false, true));
            case 409 -> new Invitation.Known();
            case 400 -> new Invitation.Unacceptable(reason(answer.readEntity(String.class)));
            default -> throw new WebApplicationException(answer.getStatus());
        };
    }

    /** Keycloak's word for what it does not take, which is stable: {@code error-invalid-email}. */
    private static String reason(String answer) {
        try {
            JsonNode error = JsonMapper.shared().readTree(answer);
            String word = error.path("errorMessage")
                    .asString(error.at("/errors/0/errorMessage").asString(""));
            return word.substring(0, Math.min(word.length(), LONGEST_REASON));
        } catch (JacksonException e) {
            return "";
        }
    }

    @Override
    public Told tell(LearnerId invited) {
        if (!mail) {
            return Told.NOT_MAILED;
        }
        return ask(() -> {
            try {
                users.get(invited.value())
                        .executeActionsEmail(requiredActions(), Math.toIntExact(linkValidity.toSeconds()));
                return Told.MAILED;
            } catch (ServerErrorException e) {
                // Keycloak says so if the mail server is at fault; whatever stands before Keycloak does not.
                if (e.getResponse().readEntity(String.class).contains("\"errorMessage\"")) {
                    return Told.MAIL_FAILED;
                }
                throw e;
            }
        });
    }

    private List<String> requiredActions() {
        List<String> actions = new ArrayList<>(List.of(SET_PASSWORD));
        if (mail) {
            actions.add(CONFIRM_ADDRESS);
        }
        return actions;
    }

    private static Person person(UserRepresentation user) {
        return new Person(
                new LearnerId(Objects.requireNonNull(user.getId(), "id")),
                new Person.Name(text(user.getFirstName()), text(user.getLastName())),
                user.getEmail(),
                Boolean.TRUE.equals(user.isEmailVerified()),
                Boolean.TRUE.equals(user.isEnabled()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException e) {
            throw new DependencyUnavailable(
                    LOGIN_SERVER, new IOException("status " + e.getResponse().getStatus()));
        } catch (ProcessingException e) {
            throw new DependencyUnavailable(
                    LOGIN_SERVER, new IOException(root(e).getClass().getName()));
        }
    }

    /** Messages on the way to it may name the address that was asked for, which is nothing for a log. */
    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
