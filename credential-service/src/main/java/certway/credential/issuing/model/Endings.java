package certway.credential.issuing.model;

import java.time.Instant;
import java.util.List;

/** Credentials that count and will end. */
public interface Endings {

    /** An end, and the credential behind it where two end at once. */
    record Position(Instant validUntil, String id) {}

    /** Some of those that end behind the position and until then, by their ends. */
    List<Credential> between(Position behind, Instant until, int limit);

    /** The learner's own that end between these two. */
    List<Credential> of(LearnerId learner, Instant after, Instant until);

    /** Whether its holder has another one of the same program that counts for longer, such as of a later cycle. */
    boolean isFollowed(Credential credential);
}
