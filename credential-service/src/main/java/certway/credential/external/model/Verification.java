package certway.credential.external.model;

import java.time.Instant;

/** How far one may believe a record. */
public sealed interface Verification {

    /** Nobody but the learner says so. */
    record SelfReported() implements Verification {}

    /** A registrar saw the proof. */
    record Verified(Instant at) implements Verification {}
}
