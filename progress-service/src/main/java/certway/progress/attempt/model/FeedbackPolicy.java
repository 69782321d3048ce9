package certway.progress.attempt.model;

/** When a learner sees which questions were right, and the feedback to the answers given. */
public enum FeedbackPolicy {
    NEVER,
    AFTER_SUBMIT,
    AFTER_LAST_ATTEMPT
}
