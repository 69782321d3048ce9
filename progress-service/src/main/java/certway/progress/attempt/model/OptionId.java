package certway.progress.attempt.model;

/** An option or an item within its question. */
public record OptionId(String value) {
    public OptionId {
        Name.checked(value);
    }
}
