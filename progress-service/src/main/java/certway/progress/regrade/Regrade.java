package certway.progress.regrade;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Grading a question anew where it was wrong: who wants it and why, and how far it is. It is kept for ever. */
record Regrade(String id, Wanted wanted, Asked asked, Progressed progressed) {

    /**
     * What is to be graded anew.
     *
     * @param questionVersion the version that was wrong
     * @param correctedIn the program version whose question counts
     */
    record Wanted(
            String programId, String unit, String question, String questionVersion, int correctedIn, boolean dryRun) {}

    record Asked(String actor, String reason, Instant at) {}

    /**
     * How far it is.
     *
     * @param after the last enrollment that was looked at
     * @param looked studies so far
     * @param changed attempts that got more points
     * @param passed attempts that passed by it
     */
    record Progressed(
            String after,
            int looked,
            int changed,
            int passed,
            @Nullable Instant finishedAt) {

        static final Progressed NOTHING = new Progressed("", 0, 0, 0, null);

        boolean isFinished() {
            return finishedAt != null;
        }

        Progressed with(String next, Count count) {
            return new Progressed(
                    next, looked + count.looked(), changed + count.changed(), passed + count.passed(), finishedAt);
        }

        Progressed finished(Instant at) {
            return new Progressed(after, looked, changed, passed, at);
        }
    }

    /** What came of some studies. */
    record Count(int looked, int changed, int passed) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Count more) {
            return new Count(looked + more.looked, changed + more.changed, passed + more.passed);
        }
    }
}
