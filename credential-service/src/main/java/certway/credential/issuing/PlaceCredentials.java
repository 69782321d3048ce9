package certway.credential.issuing;

import certway.credential.issuing.Credentials.Addition;
import certway.credential.issuing.model.Badges;
import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.StatusPosition;
import certway.platform.DependencyUnavailable;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Gives credentials a free place in a status list and a signature, and adds them. */
final class PlaceCredentials {

    private static final int TRIES = 20;

    private final Credentials credentials;
    private final Badges badges;
    private final RandomGenerator random;

    PlaceCredentials(Credentials credentials, Badges badges, RandomGenerator random) {
        this.credentials = credentials;
        this.badges = badges;
        this.random = random;
    }

    /** Adds it unless one of its id is there. */
    void add(Function<StatusPosition, Credential> draft) {
        for (int i = 0; i < TRIES; i++) {
            Credential credential = draft.apply(StatusPosition.random(credentials.count(), random));
            String token = badges.signed(credential);
            if (credentials.add(new CredentialEvent.Issued(credential), token) != Addition.POSITION_TAKEN) {
                return;
            }
        }
        throw new DependencyUnavailable("A free place in the status list", null);
    }
}
