package certway.progress.study.model;

import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.SubmittedAttempt;

/** What becomes of something a learner asked for. */
public sealed interface Decision {

    /** The study changes. */
    record Accepted(Change change) implements Decision {}

    /** The study changes by a new attempt. */
    record Started(Change change, OpenAttempt attempt) implements Decision {}

    /**
     * The study changes by a graded attempt.
     *
     * @param attempt to be kept under the summary's reference before the change is saved
     */
    record Graded(Change change, AttemptSummary summary, SubmittedAttempt attempt) implements Decision {}

    /** It is so already. */
    record Unchanged() implements Decision {}

    /** That attempt exists already, open or submitted. */
    record Existing(int attempt) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}
}
