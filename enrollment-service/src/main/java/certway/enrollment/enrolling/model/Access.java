package certway.enrollment.enrolling.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a learner may study.
 *
 * @param since of an enrollment that waits for payment, when the learner asked for it
 * @param until the first instant without access; null is without end
 */
public record Access(Instant since, @Nullable Instant until) {

    static Access from(Instant now, @Nullable Integer days) {
        return new Access(now, days == null ? null : now.plus(Duration.ofDays(days)));
    }

    public boolean openAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
