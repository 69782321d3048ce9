package certway.progress.attempt.model;

import java.util.Optional;

/** An option or an item within its question. */
public record OptionId(String value) {
    public OptionId {
        Name.checked(value);
    }

    /** The id that a request names; empty if no option can have it. */
    public static Optional<OptionId> parse(String value) {
        return Name.isOne(value) ? Optional.of(new OptionId(value)) : Optional.empty();
    }
}
