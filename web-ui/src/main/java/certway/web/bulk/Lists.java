package certway.web.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of lists that were sent, the latest first. */
public record Lists(List<Job> items, @Nullable String next) {

    /** How a row can end, in the order in which they are told. */
    public static final List<String> OUTCOMES =
            List.of("enrolled", "invited", "already-enrolled", "refused", "bad-row", "failed");

    /**
     * A list at work.
     *
     * @param rows in the file
     * @param done of them
     * @param counts by outcome
     * @param waitsFor what does not answer at the moment
     */
    public record Job(
            String jobId,
            String state,
            boolean dryRun,
            @Nullable String programId,
            int rows,
            int done,
            Map<String, Integer> counts,
            @Nullable String waitsFor,
            List<String> ignoredColumns,
            String actor,
            String reason,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable Instant rowsUntil) {

        public String address() {
            return "/admin/roster/lists/" + jobId;
        }

        public boolean isRunning() {
            return finishedAt == null;
        }

        public int count(String outcome) {
            return counts.getOrDefault(outcome, 0);
        }
    }

    /** What became of rows. */
    public record Rows(List<Row> items, @Nullable String next) {}

    /**
     * A row.
     *
     * @param outcome null until it is done
     * @param told how somebody who was invited learns of it
     */
    public record Row(
            int line,
            @Nullable String email,
            @Nullable String programId,
            @Nullable String outcome,
            @Nullable String enrollmentId,
            @Nullable String status,
            @Nullable String told,
            @Nullable Boolean addressConfirmed,
            @Nullable String reason) {

        public boolean isDoubtful() {
            return Boolean.FALSE.equals(addressConfirmed);
        }
    }
}
