package certway.progress.study.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody does something about another's study, in their own words. */
public record Reason(String text) {

    private static final int LONGEST = 500;

    /** What a reason must be, for people. */
    public static final String RULE = "say why, in at most %d characters".formatted(LONGEST);

    /** The reason that a request gives; empty if it gives none, or too long a one. */
    public static Optional<Reason> parse(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new Reason(text.strip()));
    }
}
