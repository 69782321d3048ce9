package certway.testkit.race;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Lets several act at the same moment, each in a thread of its own, and waits for all of them. */
public final class Race {

    private Race() {}

    /** One of several who do the same. */
    @FunctionalInterface
    public interface Racer<T> {

        /** Acts as the one of that number, from 0. */
        T run(int number) throws Exception;
    }

    /** What so many came to, in the order of their numbers; fails if one of them fails. */
    public static <T> List<T> of(int racers, Racer<T> racer) {
        return of(IntStream.range(0, racers)
                .<Callable<T>>mapToObj(number -> () -> racer.run(number))
                .toList());
    }

    /** What each came to, in their order; fails if one of them fails. */
    public static <T> List<T> of(List<? extends Callable<T>> racers) {
        CountDownLatch start = new CountDownLatch(1);
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> racer : racers) {
                running.add(threads.submit(() -> {
                    start.await();
                    return racer.call();
                }));
            }
            start.countDown();
            for (Future<T> one : running) {
                results.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
        return results;
    }
}
