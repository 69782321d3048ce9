package certway.credential.bulk;

import certway.credential.bulk.BulkJob.Asked;
import certway.credential.bulk.BulkJobs.Row;
import certway.credential.issuing.model.Desk;
import certway.credential.issuing.model.Desk.Became;
import certway.credential.issuing.model.Desk.Errand;
import certway.credential.issuing.model.Desk.Result;
import certway.credential.issuing.model.Desk.Selected;
import certway.credential.issuing.model.Desk.Wish;
import certway.platform.DependencyUnavailable;
import certway.platform.event.EventIds;
import com.mongodb.MongoException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works at the jobs, some certificates at a time. What a crash interrupts goes on where it was noted last, here or elsewhere: what
 * was done by then is not done again, since each act is known by its job and its certificate.
 */
final class BulkWorker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BulkWorker.class);
    private static final int AT_ONCE = 50;

    private final BulkJobs jobs;
    private final Desk desk;
    private final InstantSource clock;
    private final String holder = UUID.randomUUID().toString();

    BulkWorker(BulkJobs jobs, Desk desk, InstantSource clock) {
        this.jobs = jobs;
        this.desk = desk;
        this.clock = clock;
    }

    /** Does some certificates of the oldest job that nobody else works at; false if there is nothing to do now. */
    boolean step() {
        Optional<BulkJob> job = jobs.take(holder, clock.instant());
        return job.isPresent() && advanced(job.get());
    }

    private boolean advanced(BulkJob job) {
        List<Selected> some =
                desk.some(job.asked().selection(), job.progressed().after(), AT_ONCE);
        if (some.isEmpty()) {
            jobs.finish(job, holder, clock.instant());
            log.atInfo()
                    .addKeyValue("jobId", job.id())
                    .addKeyValue("actor", job.asked().actor())
                    .addKeyValue("act", job.asked().act())
                    .addKeyValue("dryRun", job.asked().dryRun())
                    .addKeyValue("certificates", job.progressed().done())
                    .log("An act on many certificates is finished");
            return true;
        }
        List<Row> done = new ArrayList<>();
        try {
            some.forEach(one -> done.add(row(job, one)));
            jobs.advance(job, holder, done);
            return true;
        } catch (DependencyUnavailable e) {
            if (!done.isEmpty()) {
                jobs.advance(job, holder, done);
            }
            jobs.postpone(job, holder, e.dependency(), clock.instant());
            log.atWarn().addKeyValue("jobId", job.id()).log("An act on many certificates waits: {}", e.getMessage());
            return false;
        }
    }

    private Row row(BulkJob job, Selected one) {
        String id = BulkJobs.rowId(job, one);
        Optional<Row> before = jobs.row(id);
        if (before.isPresent()) {
            return before.get();
        }
        Row row = new Row(id, one.publicId().value(), became(job, one));
        jobs.add(row);
        return row;
    }

    private Became became(BulkJob job, Selected one) {
        try {
            return attempt(job, one);
        } catch (DependencyUnavailable | MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            // One certificate with a fault in it keeps nobody else waiting.
            log.atError()
                    .addKeyValue("jobId", job.id())
                    .addKeyValue("credentialId", one.id().value())
                    .setCause(e)
                    .log("An act on one of many certificates failed");
            return Became.of(Result.FAILED);
        }
    }

    private Became attempt(BulkJob job, Selected one) {
        Asked asked = job.asked();
        Wish wish = Wishes.of(asked.act(), asked.reason(), asked.policy()).orElseThrow();
        if (asked.dryRun()) {
            return desk.preview(one.publicId(), wish);
        }
        String request = EventIds.of("bulk", job.id(), one.id().value());
        return desk.act(one.publicId(), wish, new Errand(asked.actor(), asked.note(), request));
    }

    /** Lets go of its job, wherever in a step it was stopped: an interrupted call of the database may have taken one unseen. */
    @Override
    public void close() {
        try {
            jobs.release(holder);
        } catch (MongoException e) {
            log.warn("The jobs of this instance wait until its lease ends: {}", e.getMessage());
        }
    }
}
