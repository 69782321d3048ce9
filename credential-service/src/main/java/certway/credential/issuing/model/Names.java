package certway.credential.issuing.model;

import java.util.Optional;

/** Where a learner's name is known: no event carries one. */
@FunctionalInterface
public interface Names {

    /** The name on the learner's account; empty if there is no such account, or it has none. */
    Optional<HolderName> of(LearnerId learner);
}
