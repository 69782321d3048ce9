package certway.enrollment.enrolling.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a learner may study.
 *
 * @param until the first instant without access; null is without end
 */
public record Access(Instant since, @Nullable Instant until) {

    public boolean openAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
