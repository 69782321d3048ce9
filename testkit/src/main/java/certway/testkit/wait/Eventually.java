package certway.testkit.wait;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks again and again, for a bounded time, until something is as a test expects it. */
public final class Eventually {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** Something that fails while the world is not yet as expected; AssertJ assertions are such. */
    @FunctionalInterface
    public interface Expectation {
        void check() throws Exception;
    }

    /** Repeats the assertions until none fails; fails with the last failure when the time is over. */
    public static void within(Duration limit, Expectation expectation) {
        poll(limit, () -> {
            expectation.check();
            return Optional.of(true);
        });
    }

    /** Repeats the look until the value is as wanted, and returns it; fails with the last value when the time is over. */
    public static <T> T within(Duration limit, Callable<T> look, Predicate<? super T> wanted) {
        return poll(limit, () -> {
            T value = look.call();
            if (wanted.test(value)) {
                return Optional.of(value);
            }
            throw new AssertionError("last value was: " + value);
        });
    }

    private static <T> T poll(Duration limit, Callable<Optional<T>> attempt) {
        long end = System.nanoTime() + limit.toNanos();
        @Nullable Throwable last = null;
        do {
            try {
                return attempt.call().orElseThrow();
            } catch (Exception | AssertionError failure) {
                last = failure;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("interrupted while waiting", last);
            }
        } while (System.nanoTime() < end);
        throw new AssertionError("not within %s: %s".formatted(limit, last.getMessage()), last);
    }
}
