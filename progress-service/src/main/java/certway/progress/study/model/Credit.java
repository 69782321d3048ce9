package certway.progress.study.model;

/** Continuing education that a completion earns, in tenths. */
public record Credit(String body, String category, int tenths) {}
