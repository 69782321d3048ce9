package certway.enrollment.migration;

import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.ProgramVersion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one learner. It is there before the learner is moved, so that no crash leaves a move that nobody can take back.
 *
 * @param from what the enrollment was pinned to before
 * @param to what it is pinned to when moved
 */
record Result(
        String migration,
        EnrollmentId enrollment,
        String learner,
        ProgramVersion from,
        ProgramVersion to,
        Outcome outcome,
        @Nullable Effect effect,
        Instant at) {

    Result {
        if (from.version() == to.version() && outcome == Outcome.MOVING) {
            throw new IllegalArgumentException("nobody is moved to where they are");
        }
    }

    enum Outcome {
        /** It is being done. */
        MOVING,
        MOVED,
        /** A dry run has no other. */
        WOULD_MOVE,
        /** The learner has gone on in the new version: there is no way back. */
        WENT_ON,
        /** The enrollment was completed, withdrawn or moved elsewhere meanwhile. */
        LEFT_ALONE,
        ALREADY_THERE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What the learner gains, keeps and loses, as it was before the move.
     *
     * @param gains units that are new to the learner
     * @param keeps units with something done in them that stay
     * @param loses units with something done in them that count no more
     * @param openAttempt a quiz with an attempt that goes on as it began
     * @param completes whether what is done is all that the target version asks
     */
    record Effect(
            int percentBefore,
            int percentAfter,
            List<String> gains,
            List<String> keeps,
            List<String> loses,
            @Nullable String openAttempt,
            boolean completes) {

        Effect {
            gains = List.copyOf(gains);
            keeps = List.copyOf(keeps);
            loses = List.copyOf(loses);
        }
    }
}
