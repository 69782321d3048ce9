package certway.progress.practicum.model;

/** Why something is no entry: where in it, as a JSON pointer, and what is wrong there. */
public record EntryFault(String pointer, String message) {}
