package certway.enrollment.roster;

import certway.enrollment.enrolling.model.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of people to enrol: who wants it and why, and how far it is. */
record BulkJob(String id, Asked asked, Upload upload, Progressed progressed) {

    /**
     * What is wanted.
     *
     * @param program of rows that name none
     * @param dryRun whether only to tell what would become of it
     */
    record Asked(String actor, String reason, @Nullable ProgramId program, boolean dryRun, Instant at) {

        /** The same but for its time. */
        boolean isLike(Asked other) {
            return new Asked(actor, reason, program, dryRun, other.at).equals(other);
        }
    }

    /**
     * The file.
     *
     * @param ignoredColumns which mean nothing here
     */
    record Upload(int rows, String sha256, String encoding, List<String> ignoredColumns) {

        Upload {
            ignoredColumns = List.copyOf(ignoredColumns);
        }
    }

    /**
     * How far it is.
     *
     * @param done rows, from the first
     * @param waitsFor what does not answer at the moment
     */
    record Progressed(
            int done,
            Map<Result.Kind, Integer> counts,
            @Nullable String waitsFor,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        Progressed {
            counts = Map.copyOf(counts);
        }
    }

    boolean isFinished() {
        return progressed.finishedAt() != null;
    }
}
