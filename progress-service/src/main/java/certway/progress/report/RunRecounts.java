package certway.progress.report;

import certway.progress.report.RecountJob.Asked;
import com.mongodb.MongoInterruptedException;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Recounts one after the other, on the instance that was asked: if it stops meanwhile, the recount has failed and says so. */
final class RunRecounts implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunRecounts.class);

    private final Recount recount;
    private final Recounts recounts;
    private final InstantSource clock;
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("recount").factory());

    RunRecounts(Recount recount, Recounts recounts, InstantSource clock) {
        this.recount = recount;
        this.recounts = recounts;
        this.clock = clock;
    }

    /** Returns at once; false if there is one of that id. */
    boolean start(String id, Asked asked) {
        RecountJob job = RecountJob.begun(id, asked);
        if (!recounts.insert(job)) {
            return false;
        }
        one.execute(() -> run(job));
        return true;
    }

    private void run(RecountJob job) {
        RecountJob ended;
        try {
            ended = job.finished(clock.instant(), recount.run());
        } catch (InterruptedException | MongoInterruptedException e) {
            ended = job.failed(clock.instant(), "the service was stopped");
        } catch (RuntimeException e) {
            log.error("Recount {} came to no end", job.id(), e);
            ended = job.failed(clock.instant(), String.valueOf(e.getMessage()));
        }
        // Who is interrupted has this last thing to write.
        boolean ignored = Thread.interrupted();
        recounts.save(ended);
    }

    @Override
    public void close() {
        one.shutdownNow();
        one.close();
    }
}
