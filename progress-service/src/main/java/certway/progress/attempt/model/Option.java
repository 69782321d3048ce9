package certway.progress.attempt.model;

/** What a learner may choose. */
public record Option(OptionId id, String text, boolean correct, String feedback) {}
