package certway.progress.attempt.model;

import java.util.Optional;

/** Submitted attempts by the reference a study has to them; there may be more than any study refers to. */
public interface SubmittedAttempts {

    /** Keeps the attempt; a second time under the same reference changes nothing. */
    void keep(String evidence, SubmittedAttempt attempt);

    Optional<SubmittedAttempt> find(String evidence);
}
