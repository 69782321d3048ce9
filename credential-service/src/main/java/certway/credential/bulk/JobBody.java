package certway.credential.bulk;

import certway.credential.bulk.BulkJob.Asked;
import certway.credential.issuing.model.Desk.Result;
import certway.credential.issuing.model.ValidityBody;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One act on many certificates.
 *
 * @param state waiting, running or finished
 * @param version left out where it is about every version
 * @param total certificates there were when it began
 * @param done of them; each has a result
 * @param counts of each result
 * @param waitsFor what does not answer at the moment; the job goes on by itself
 * @param rowsUntil when the rows of a finished job go
 */
record JobBody(
        String jobId,
        String state,
        String act,
        String reason,
        String note,
        String programId,
        @Nullable Integer version,
        @Nullable ValidityBody policy,
        boolean dryRun,
        long total,
        long done,
        Map<String, Long> counts,
        @Nullable String waitsFor,
        String actor,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant rowsUntil) {

    static JobBody of(BulkJob job) {
        Map<String, Long> counts = new TreeMap<>();
        job.progressed().counts().forEach((result, count) -> counts.put(text(result), count));
        Asked asked = job.asked();
        Instant finished = job.progressed().finishedAt();
        return new JobBody(
                job.id(),
                state(job),
                asked.act(),
                asked.reason(),
                asked.note(),
                asked.programId(),
                asked.version(),
                asked.policy(),
                asked.dryRun(),
                job.progressed().total(),
                job.progressed().done(),
                counts,
                job.progressed().waitsFor(),
                asked.actor(),
                asked.at(),
                finished,
                finished == null ? null : ForgetRows.end(finished));
    }

    static String text(Result result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String state(BulkJob job) {
        if (job.isFinished()) {
            return "finished";
        }
        return job.progressed().done() == 0 || job.progressed().waitsFor() != null ? "waiting" : "running";
    }
}
