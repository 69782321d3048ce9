package certway.platform;

import com.mongodb.MongoException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that works step by step until it is closed: at once while there is more to do, else after a pause. No failure ends it. */
public final class Worker implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration LAST_STEP = Duration.ofSeconds(5);

    private final Duration pause;
    private final Task task;
    private final Thread thread;

    public Worker(String name, Duration pause, Task task) {
        this.pause = pause;
        this.task = task;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::run);
    }

    /** What a worker does, step by step. */
    @FunctionalInterface
    public interface Task {

        /**
         * Does one step.
         *
         * @return whether there may be more to do at once
         */
        boolean step() throws InterruptedException;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (!stepped()) {
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException e) {
            // close() wants it so
            Thread.currentThread().interrupt();
        }
    }

    private boolean stepped() throws InterruptedException {
        try {
            return task.step();
        } catch (RuntimeException e) {
            boolean outage = e instanceof MongoException || e instanceof DependencyUnavailable;
            log.atWarn().setCause(outage ? null : e).log("{} tries again: {}", thread.getName(), e.toString());
            return false;
        }
    }

    /** Waits some seconds for the step that is being done. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(LAST_STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
