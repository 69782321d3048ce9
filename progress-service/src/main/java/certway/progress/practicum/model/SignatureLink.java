package certway.progress.practicum.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever has its secret sign one entry.
 *
 * @param learner whose log it is
 * @param learnerName as the supervisor knows them; null if nobody told
 */
public record SignatureLink(
        LogId log,
        Reference entry,
        String learner,
        @Nullable String learnerName,
        Instant expiresAt) {

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
