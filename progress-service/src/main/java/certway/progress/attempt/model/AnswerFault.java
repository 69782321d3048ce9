package certway.progress.attempt.model;

/** Why something is no answer to a question: where in it, as a JSON pointer, and what is wrong there. */
public record AnswerFault(String pointer, String message) {}
