package certway.credential.issuing.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fact that a credential states.
 *
 * @param score null where the completion rule asks for none
 * @param studyMinutes expected effort of the whole program
 * @param validity as the completed version promised it
 */
public record Completion(
        String completionId,
        String enrollmentId,
        LearnerId learner,
        Program program,
        int cycle,
        @Nullable Score score,
        int studyMinutes,
        Validity validity,
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

    /** When it ends to be valid; null is never. */
    public @Nullable Instant validUntil() {
        return validity.end(completedAt);
    }

    public int creditTenths() {
        return credits.stream().mapToInt(Credit::tenths).sum();
    }
}
