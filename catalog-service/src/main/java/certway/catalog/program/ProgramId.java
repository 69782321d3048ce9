package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Names a program for ever, also when its slug changes. */
public record ProgramId(@JsonValue String value) implements Comparable<ProgramId> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProgramId {
        if (!Ids.isId(value)) {
            throw new IllegalArgumentException("not a program id: " + value);
        }
    }

    /** The id that a client wrote; nothing if it cannot be one. */
    public static Optional<ProgramId> parse(String text) {
        return Ids.isId(text) ? Optional.of(new ProgramId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(ProgramId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
