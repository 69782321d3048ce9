package certway.progress.study.model;

import certway.progress.attempt.model.Name;
import java.util.Optional;

/** A unit within its program. */
public record UnitId(String value) {
    public UnitId {
        Name.checked(value);
    }

    /** The id that a request names; empty if no unit can have it. */
    public static Optional<UnitId> parse(String value) {
        return Name.isOne(value) ? Optional.of(new UnitId(value)) : Optional.empty();
    }
}
