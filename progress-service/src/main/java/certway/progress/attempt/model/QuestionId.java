package certway.progress.attempt.model;

import java.util.Optional;

/** A question within its quiz. */
public record QuestionId(String value) {
    public QuestionId {
        Name.checked(value);
    }

    /** The id that a request names; empty if no question can have it. */
    public static Optional<QuestionId> parse(String value) {
        return Name.isOne(value) ? Optional.of(new QuestionId(value)) : Optional.empty();
    }
}
