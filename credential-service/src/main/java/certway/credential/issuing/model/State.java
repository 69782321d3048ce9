package certway.credential.issuing.model;

import java.time.Instant;

/** What was decided about a credential since it was issued. */
public sealed interface State {

    record Active() implements State {}

    /** Its end was told to the world. By the clock it may be over before. */
    record Expired(Instant at) implements State {}

    record Revoked(Instant at, RevocationReason reason) implements State {}

    /**
     * Another one took its place.
     *
     * @param request which request did it
     */
    record Superseded(Instant at, ReissueReason reason, PublicId successor, String request) implements State {}
}
