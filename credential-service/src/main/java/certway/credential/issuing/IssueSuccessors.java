package certway.credential.issuing;

import certway.credential.issuing.Credentials.Owed;
import java.util.List;

/**
 * Issues the successors that superseded credentials owe. Which one is owed was decided together with the end of the one before, in
 * one write: so there is one, and it comes even if a crash follows. Issuing it twice is issuing it once.
 */
final class IssueSuccessors {

    private static final int AT_ONCE = 100;

    private final Credentials credentials;
    private final PlaceCredentials place;

    IssueSuccessors(Credentials credentials, PlaceCredentials place) {
        this.credentials = credentials;
        this.place = place;
    }

    void issue(Owed owed) {
        place.add(position -> owed.successor().of(owed.before(), position));
        credentials.settle(owed.before().id());
    }

    /** Issues what is left over. */
    boolean step() {
        List<Owed> some = credentials.owed(AT_ONCE);
        some.forEach(this::issue);
        return some.size() == AT_ONCE;
    }
}
