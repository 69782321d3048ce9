package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.Set;

/** The public address of a program. */
public record Slug(@JsonValue String value) {

    /** Beside the programs, these are addresses of their own. */
    private static final Set<String> RESERVED = Set.of("compare", "suggestions");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("not a slug: " + value);
        }
    }

    /** The slug that somebody wrote; nothing if it cannot be one. */
    public static Optional<Slug> parse(String text) {
        return isSlug(text) ? Optional.of(new Slug(text)) : Optional.empty();
    }

    private static boolean isSlug(String text) {
        return Ids.isId(text) && !RESERVED.contains(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
