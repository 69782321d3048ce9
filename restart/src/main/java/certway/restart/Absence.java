package certway.restart;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * What a caller knows about a service that may be away for a moment. Calls wait until it is back, if it is so in time: nothing of
 * them was sent, so sending them later does no harm, whatever they are. All callers' time begins with the first who found nobody;
 * once it is over, calls fail at once until one gets through. For all threads.
 */
public final class Absence {

    private static final long PRESENT = 0;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Duration patience;
    private final LongSupplier nanoTime;
    private final LongConsumer parkNanos;
    private final AtomicLong missingSince = new AtomicLong(PRESENT);
    private final AtomicLong announcedAt = new AtomicLong(PRESENT);

    /** @param patience how long after it was found missing the service is waited for; zero: never */
    public Absence(Duration patience) {
        this(patience, System::nanoTime, LockSupport::parkNanos);
    }

    Absence(Duration patience, LongSupplier nanoTime, LongConsumer parkNanos) {
        this.patience = patience;
        this.nanoTime = nanoTime;
        this.parkNanos = parkNanos;
    }

    /** A call to the service; it may be sent more than once, as long as nobody took it. */
    @FunctionalInterface
    public interface Call<T, E extends Exception> {
        T send() throws E;
    }

    /** Answers what the call answers, or fails as it fails, with the patience there is if the service cannot be reached. */
    public <T, E extends Exception> T outlast(Call<T, E> call) throws E {
        while (true) {
            holdBack();
            try {
                T answer = call.send();
                missingSince.set(PRESENT);
                return answer;
            } catch (Exception e) {
                if (!isUnsent(e) || !isWorthWaiting()) {
                    throw e;
                }
            }
        }
    }

    /** To be called when an answer says {@link Farewell#HEADER}: what is sent from now on may meet a closing door. */
    public void announced() {
        if (!patience.isZero()) {
            announcedAt.compareAndSet(PRESENT, now());
        }
    }

    /** Whether a call failed because nobody was there who could have taken it. */
    private static boolean isUnsent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private void holdBack() {
        long announced = announcedAt.get();
        while (announced != PRESENT && now() - announced < Farewell.CLOSED_AFTER.toNanos() && isPauseOver()) {
            announced = announcedAt.get();
        }
        announcedAt.compareAndSet(announced, PRESENT);
    }

    private boolean isWorthWaiting() {
        long now = now();
        missingSince.compareAndSet(PRESENT, now);
        return now - missingSince.get() < patience.toNanos() && isPauseOver();
    }

    /** False for somebody who shall not wait any longer. */
    private boolean isPauseOver() {
        parkNanos.accept(PAUSE.toNanos());
        return !Thread.currentThread().isInterrupted();
    }

    /** Never {@link #PRESENT}. */
    private long now() {
        return nanoTime.getAsLong() | 1;
    }
}
