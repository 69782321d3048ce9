package certway.testkit.wait;

import com.mongodb.MongoInterruptedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A call that hangs until the thread that makes it is interrupted, and fails then as one of the database does. */
public final class HangingCall {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    /** Does not come back. */
    public void make() {
        begun.countDown();
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoInterruptedException("stopped in the middle of a call", e);
        }
    }

    /** Waits until somebody hangs in it. */
    public void awaitCaller() throws InterruptedException {
        if (!begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("nobody called within " + PATIENCE);
        }
    }
}
