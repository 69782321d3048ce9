package certway.credential.issuing;

import certway.credential.issuing.model.Credential;
import certway.credential.issuing.model.CredentialEvent;
import certway.credential.issuing.model.CredentialId;
import certway.credential.issuing.model.LearnerId;
import certway.credential.issuing.model.PublicId;
import certway.credential.issuing.model.Successor;
import certway.credential.issuing.model.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every credential that was ever issued. */
interface Credentials {

    /** A credential and its signed form. */
    record Signed(Credential credential, String token) {}

    /**
     * Who did what, and why; kept with the credential for ever.
     *
     * @param request which request it was, to know it again
     */
    record Act(String actor, String note, String request) {}

    /** A successor that is not issued yet. */
    record Owed(Credential before, Successor successor) {}

    /** Where a page of a learner's own list ended. */
    record Position(Instant issuedAt, String id) {

        static Position behind(Credential last) {
            return new Position(last.issuedAt(), last.id().value());
        }
    }

    enum Addition {
        ADDED,
        ALREADY_ISSUED,
        POSITION_TAKEN
    }

    boolean exists(CredentialId id);

    Optional<Signed> find(PublicId id);

    List<Credential> page(LearnerId learner, @Nullable Position after, int limit);

    /** How many there are, about. */
    long count();

    /** Adds a credential together with its first event. */
    Addition add(CredentialEvent.Issued issued, String token);

    /**
     * Saves a change with its event and who made it, if nobody changed the credential meanwhile. With a credential that was
     * superseded the successor is kept that is owed from then on.
     */
    boolean save(CredentialEvent change, Act act);

    /** Saves that an end was told, with its event, if nobody changed the credential meanwhile. */
    boolean save(CredentialEvent.Expired end);

    /** Saves what the holder chose to show, if it is the next choice. */
    boolean save(CredentialId id, Visibility chosen);

    /** Some credentials whose end is to be told, the earliest first. */
    List<Credential> ended(Instant now, int limit);

    /** Some successors that are owed, the longest owed first. */
    List<Owed> owed(int limit);

    /** What that one owed was issued. */
    void settle(CredentialId before);
}
