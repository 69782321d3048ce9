package certway.web.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Studies that may not be finished. */
public record AtRisk(List<Study> items, @Nullable String next) {

    /**
     * One of them.
     *
     * @param risks idle, time-runs-out, fails-a-quiz, attempts-used-up
     */
    public record Study(
            String enrollmentId,
            int version,
            List<String> risks,
            Instant lastSeenAt,
            @Nullable Instant accessUntil,
            int percent) {}
}
