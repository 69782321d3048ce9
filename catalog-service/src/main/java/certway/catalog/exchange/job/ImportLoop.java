package certway.catalog.exchange.job;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The one thread that works on imports: each holds all its files in memory. */
@Component
@Order(4)
class ImportLoop implements ApplicationRunner, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ImportLoop.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration SWEEP_AGE = Duration.ofHours(24);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final ImportWorker worker;
    private final Imports imports;
    private final Uploads uploads;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = Thread.ofVirtual().name("imports").unstarted(this::loop);
    private volatile boolean stopping;

    ImportLoop(ImportWorker worker, Imports imports, Uploads uploads) {
        this.worker = worker;
        this.imports = imports;
        this.uploads = uploads;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        thread.start();
    }

    /** There is an import to work on. */
    void wake() {
        news.release();
    }

    private void loop() {
        boolean swept = false;
        while (!stopping) {
            try {
                if (!swept) {
                    uploads.sweep(SWEEP_AGE, imports.uploads());
                    swept = true;
                }
                if (!worker.step(() -> stopping)) {
                    news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (MongoException e) {
                log.warn("Imports wait for the database: {}", e.toString());
                pause();
            } catch (RuntimeException e) {
                log.error("The loop of the imports goes on after a failure", e);
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void pause() {
        try {
            news.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** Waits for the step that runs: between two programs it sees that it has to stop. */
    @Override
    public void close() {
        stopping = true;
        news.release();
        try {
            if (thread.isAlive()) {
                thread.join(STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
