package certway.progress.practicum.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor said to an entry. Never changes.
 *
 * @param name as the supervisor wrote it, or as their account has it
 * @param account of the supervisor; null if they signed by a link
 */
public record Signature(
        Reference id,
        Verdict verdict,
        String name,
        @Nullable String account,
        @Nullable String comment,
        Instant at) {

    public enum Verdict {
        CONFIRMED,
        REFUSED
    }
}
