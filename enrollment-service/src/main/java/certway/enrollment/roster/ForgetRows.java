package certway.enrollment.roster;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Rows name people: they go a month after the job was finished, and what was kept of a file that broke off goes at once. */
@Component
final class ForgetRows {

    private static final Logger log = LoggerFactory.getLogger(ForgetRows.class);
    private static final Duration KEPT = Duration.ofDays(30);

    /** No file takes so long to arrive. */
    private static final Duration ARRIVING = Duration.ofHours(1);

    private final BulkJobs jobs;
    private final BulkRows rows;
    private final InstantSource clock;

    ForgetRows(BulkJobs jobs, BulkRows rows, InstantSource clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.clock = clock;
    }

    /** When the rows of a job go. */
    static Instant end(Instant finished) {
        return finished.plus(KEPT);
    }

    void sweep() {
        Instant now = clock.instant();
        try {
            for (String id : jobs.forgettable(now.minus(KEPT), now.minus(ARRIVING))) {
                rows.removeAll(id);
                jobs.forgotten(id);
                log.atInfo().addKeyValue("jobId", id).log("The rows of a bulk enrollment are gone");
            }
        } catch (MongoException e) {
            log.atWarn().addKeyValue("cause", e.getMessage()).log("Rows of bulk enrollments go later");
        }
    }
}
