package certway.progress.attempt.model;

/** What a learner puts in order. */
public record Item(OptionId id, String text) {}
