package certway.credential.bulk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of each certificate is told for a month after the job; then its counts are left, and what each certificate says itself. */
final class ForgetRows {

    private static final Logger log = LoggerFactory.getLogger(ForgetRows.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final BulkJobs jobs;
    private final InstantSource clock;

    ForgetRows(BulkJobs jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** When the rows of a job go. */
    static Instant end(Instant finished) {
        return finished.plus(KEPT);
    }

    /** Takes away the rows of some jobs; false if there are none that are old enough. */
    boolean step() {
        List<String> forgettable = jobs.finishedBefore(clock.instant().minus(KEPT));
        for (String id : forgettable) {
            jobs.removeRows(id);
            log.atInfo().addKeyValue("jobId", id).log("The rows of an act on many certificates are gone");
        }
        return !forgettable.isEmpty();
    }
}
