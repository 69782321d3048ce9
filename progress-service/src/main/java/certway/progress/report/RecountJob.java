package certway.progress.report;

import certway.progress.report.Recount.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recount that somebody asked for. It is kept for ever.
 *
 * @param finishedAt null while it runs
 * @param outcome null if it runs or came to no end
 * @param failure why it came to no end
 */
record RecountJob(
        String id,
        Asked asked,
        @Nullable Instant finishedAt,
        @Nullable Outcome outcome,
        @Nullable String failure) {

    private static final Duration LONGEST = Duration.ofHours(2);

    record Asked(String actor, String reason, Instant at) {}

    static RecountJob begun(String id, Asked asked) {
        return new RecountJob(id, asked, null, null, null);
    }

    RecountJob finished(Instant at, Outcome with) {
        return new RecountJob(id, asked, at, with, null);
    }

    RecountJob failed(Instant at, String why) {
        return new RecountJob(id, asked, at, null, why);
    }

    /**
     * {@code running}, {@code finished}, {@code failed}, or {@code lost}: whose service was killed, since it would have said long ago
     * that it is done.
     */
    String state(Instant now) {
        if (finishedAt == null) {
            return asked.at().plus(LONGEST).isBefore(now) ? "lost" : "running";
        }
        return failure == null ? "finished" : "failed";
    }
}
