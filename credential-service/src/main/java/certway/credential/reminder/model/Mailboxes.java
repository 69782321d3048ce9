package certway.credential.reminder.model;

import certway.credential.issuing.model.LearnerId;
import java.util.Optional;

/** Whose mail goes where. */
@FunctionalInterface
public interface Mailboxes {

    /**
     * The mailbox of an account whose owner was shown to read it; empty if there is none, so that nothing is told to whoever has an
     * address that somebody else typed in.
     *
     * @throws certway.platform.DependencyUnavailable if the login server does not answer
     */
    Optional<Mailbox> of(LearnerId learner);
}
