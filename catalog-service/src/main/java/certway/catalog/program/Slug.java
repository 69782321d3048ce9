package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The public address of a program. */
public record Slug(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug {
        if (!Ids.isId(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
