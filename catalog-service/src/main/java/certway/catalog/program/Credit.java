package certway.catalog.program;

/** Continuing education credit of a body, in tenths of a credit so that counting stays in integers. */
public record Credit(String body, String category, int tenths) {}
