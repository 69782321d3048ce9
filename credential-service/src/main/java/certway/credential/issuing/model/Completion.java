package certway.credential.issuing.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a credential states.
 *
 * @param score null where the completion rule asks for none
 * @param studyMinutes expected effort of the whole program
 * @param validityMonths how long the certificate is valid, counted from {@code completedAt}; null is for ever
 */
public record Completion(
        String completionId,
        String enrollmentId,
        LearnerId learner,
        Program program,
        int cycle,
        @Nullable Score score,
        int studyMinutes,
        @Nullable Integer validityMonths,
        List<Credit> credits,
        String evidenceDigest,
        Instant startedAt,
        Instant completedAt) {

    /** Best result and what was asked for, in per cent. */
    public record Score(int percent, int passMark) {}

    /** Continuing education that a body grants in one of its categories, in tenths of a credit. */
    public record Credit(String body, String category, int tenths) {}

    public Completion {
        credits = List.copyOf(credits);
    }

    /** When it ends to be valid, at the same time of day in UTC; null is never. */
    public @Nullable Instant validUntil() {
        return validityMonths == null
                ? null
                : completedAt.atZone(ZoneOffset.UTC).plusMonths(validityMonths).toInstant();
    }

    public int creditTenths() {
        return credits.stream().mapToInt(Credit::tenths).sum();
    }
}
