package certway.progress.attempt.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a study remembers of a submitted attempt.
 *
 * @param evidence where the attempt is kept as it was
 * @param key that its client gave when it was started
 */
public record AttemptSummary(
        int number,
        Score score,
        boolean passed,
        Instant startedAt,
        Instant submittedAt,
        String evidence,
        @Nullable String key) {}
