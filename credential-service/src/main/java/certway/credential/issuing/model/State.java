package certway.credential.issuing.model;

import java.time.Instant;

/** What was decided about a credential since it was issued. */
public sealed interface State {

    record Active() implements State {}

    record Revoked(Instant at, RevocationReason reason) implements State {}
}
