package certway.web.regrade;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of regrades, the newest first. */
public record Regrades(List<Regrade> items, @Nullable String next) {

    /** A job, with how far it is. */
    public record Regrade(
            String id,
            String state,
            Wanted wanted,
            String actor,
            String reason,
            Instant at,
            int studiesLookedAt,
            int attemptsChanged,
            int attemptsPassed,
            @Nullable Instant finishedAt) {

        public String address() {
            return "/admin/regrades/" + id;
        }

        public boolean isRunning() {
            return finishedAt == null;
        }

        /** Whether it has counted, and grading is the next thing to do. */
        public boolean mayFollow() {
            return wanted.dryRun() && !isRunning() && attemptsChanged > 0;
        }
    }

    /**
     * What is graded anew.
     *
     * @param dryRun whether it is only counted
     */
    public record Wanted(
            String programId, String unit, String question, String questionVersion, int correctedIn, boolean dryRun) {}
}
