package certway.progress.attempt.model;

/** A question within its quiz. */
public record QuestionId(String value) {
    public QuestionId {
        Name.checked(value);
    }
}
