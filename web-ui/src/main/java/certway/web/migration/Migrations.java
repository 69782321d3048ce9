package certway.web.migration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of migrations, the latest first. */
public record Migrations(List<Migration> items, @Nullable String next) {

    /** What can become of a learner, in the order in which it is told. */
    public static final List<String> OUTCOMES =
            List.of("would-move", "moved", "moving", "went-on", "left-alone", "already-there");

    /**
     * A job.
     *
     * @param reverses the job that it takes back; null if it takes none back
     * @param total learners to look at
     * @param done of them
     * @param outcomes how many learners by what became of them
     */
    public record Migration(
            String migrationId,
            String programId,
            int fromVersion,
            int toVersion,
            boolean dryRun,
            @Nullable String reverses,
            String actor,
            String reason,
            Instant at,
            long total,
            long done,
            Map<String, Integer> outcomes,
            @Nullable Instant finishedAt) {

        public String address() {
            return "/admin/migrations/" + migrationId;
        }

        public boolean isRunning() {
            return finishedAt == null;
        }

        public boolean isReversal() {
            return reverses != null;
        }

        public int count(String outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }

        /** Whether it was tried out, and doing it is the next thing. */
        public boolean mayFollow() {
            return dryRun && !isRunning() && count("would-move") > 0;
        }

        public boolean mayBeTakenBack() {
            return !dryRun && !isReversal() && !isRunning() && count("moved") > 0;
        }
    }

    /** What became of learners. */
    public record Results(List<Result> items, @Nullable String next) {}

    /** What became of one; without an effect nothing would change for them. */
    public record Result(
            String enrollmentId,
            String learnerId,
            int fromVersion,
            int toVersion,
            String outcome,
            @Nullable Effect effect,
            Instant at) {}

    /**
     * What a move does to what a learner has done.
     *
     * @param gains units that are new to them
     * @param keeps units with something done in them that stay
     * @param loses units with something done in them that count no more
     * @param openAttempt a quiz with an attempt that goes on as it began
     * @param completes whether they complete the program by it
     */
    public record Effect(
            int percentBefore,
            int percentAfter,
            List<String> gains,
            List<String> keeps,
            List<String> loses,
            @Nullable String openAttempt,
            boolean completes) {}
}
