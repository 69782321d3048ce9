package certway.enrollment.roster;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.enrolling.model.Registering.Act;
import certway.platform.DependencyUnavailable;
import certway.platform.event.EventIds;
import com.mongodb.MongoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works at the jobs, some rows at a time. What a crash interrupts goes on where it was noted last, here or elsewhere; rows that were
 * done by then keep their result.
 */
final class BulkWorker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BulkWorker.class);
    private static final int ROWS_AT_ONCE = 100;
    private static final int SIDE_BY_SIDE = 4;
    private static final Duration STOP = Duration.ofSeconds(10);

    private final BulkJobs jobs;
    private final BulkRows rows;
    private final EnrollRow enroll;
    private final InstantSource clock;
    private final String holder = UUID.randomUUID().toString();
    private final ExecutorService hands = Executors.newFixedThreadPool(
            SIDE_BY_SIDE, Thread.ofVirtual().name("bulk-enrollment-", 0).factory());

    BulkWorker(BulkJobs jobs, BulkRows rows, EnrollRow enroll, InstantSource clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.enroll = enroll;
        this.clock = clock;
    }

    /** Does some rows of the oldest job that nobody else works at; false if there is nothing to do now. */
    boolean step() throws InterruptedException {
        Optional<BulkJob> job = jobs.take(holder);
        return job.isPresent() && advanced(job.get());
    }

    private boolean advanced(BulkJob job) throws InterruptedException {
        try {
            int done = job.progressed().done();
            each(rows.behind(job.id(), done, ROWS_AT_ONCE, null), row -> work(job, row));
            if (jobs.advance(job, holder, counts(rows.behind(job.id(), done, ROWS_AT_ONCE, null)))) {
                tell(job.id());
            }
            return true;
        } catch (DependencyUnavailable e) {
            jobs.postpone(job.id(), holder, e.dependency());
            log.atWarn().addKeyValue("jobId", job.id()).log("A bulk enrollment waits: {}", e.getMessage());
            return false;
        }
    }

    private void tell(String id) {
        jobs.find(id)
                .filter(BulkJob::isFinished)
                .ifPresent(job -> log.atInfo()
                        .addKeyValue("jobId", id)
                        .addKeyValue("actor", job.asked().actor())
                        .addKeyValue("dryRun", job.asked().dryRun())
                        .addKeyValue("rows", job.upload().rows())
                        .log("Bulk enrollment finished"));
    }

    private static Map<Result.Kind, Integer> counts(List<BulkRow> done) {
        Map<Result.Kind, Integer> counts = new EnumMap<>(Result.Kind.class);
        done.forEach(row ->
                counts.merge(Objects.requireNonNull(row.result(), row.id()).kind(), 1, Integer::sum));
        return counts;
    }

    /** What is done with a row. */
    private interface Work {
        void on(BulkRow row);
    }

    /** Several at a time; the first failure ends it. */
    private void each(List<BulkRow> some, Work work) throws InterruptedException {
        Queue<BulkRow> left = new ConcurrentLinkedQueue<>(some);
        Callable<Boolean> hand = () -> {
            try {
                for (BulkRow row = left.poll(); row != null; row = left.poll()) {
                    work.on(row);
                }
                return true;
            } finally {
                left.clear();
            }
        };
        for (Future<Boolean> finished : hands.invokeAll(Collections.nCopies(SIDE_BY_SIDE, hand))) {
            try {
                finished.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
        }
    }

    private void work(BulkJob job, BulkRow row) {
        if (row.result() == null) {
            Result result = result(job, row);
            rows.finish(row, result, job.asked().dryRun() ? null : invitation(job, row, result));
        }
    }

    private Result result(BulkJob job, BulkRow row) {
        try {
            return switch (row.row()) {
                case Row.Bad(int _, String _, String fault) -> Result.bad(fault);
                case Row.Wanted wanted when job.asked().dryRun() -> enroll.preview(wanted);
                case Row.Wanted wanted -> enroll.run(wanted, attempt(job, row));
            };
        } catch (DependencyUnavailable | MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            if (hands.isShutdown() || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            String reference = UUID.randomUUID().toString();
            log.atError()
                    .addKeyValue("jobId", job.id())
                    .addKeyValue("row", row.number())
                    .setCause(e)
                    .log("A row failed, reference {}", reference);
            return Result.failed(reference);
        }
    }

    private EnrollRow.Try attempt(BulkJob job, BulkRow row) {
        Act act = new Act(
                EventIds.of("audit", "bulk-enrolled", row.id()),
                job.asked().actor(),
                job.asked().reason());
        return new EnrollRow.Try(act, rows.marks(row));
    }

    private @Nullable AuditEntry invitation(BulkJob job, BulkRow row, Result result) {
        Result.Account account = result.account();
        if (result.told() == null || account == null) {
            return null;
        }
        return new AuditEntry(
                EventIds.of("audit", "bulk-invited", row.id()),
                clock.instant(),
                job.asked().actor(),
                "invited",
                new AuditEntry.On(account.learner(), account.learner(), null),
                job.asked().reason());
    }

    /** Lets go of its job, wherever in a step it was stopped: an interrupted call of the database may have taken one unseen. */
    @Override
    public void close() {
        hands.shutdownNow();
        try {
            hands.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            jobs.release(holder);
        } catch (MongoException e) {
            log.warn("The jobs of this instance wait until its lease ends: {}", e.getMessage());
        }
    }
}
