package certway.credential.issuing.model;

import java.util.Optional;

/** Where a completion is confirmed before a credential states it. */
@FunctionalInterface
public interface Completions {

    /** The completion of that enrollment of that learner; empty if there is none, whatever an event said. */
    Optional<Completion> confirmed(String enrollmentId, LearnerId learner);
}
