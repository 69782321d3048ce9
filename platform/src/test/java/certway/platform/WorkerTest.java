package certway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final AtomicInteger steps = new AtomicInteger();

    @Test
    void worksWithoutAPauseWhileThereIsMoreToDo() {
        try (Worker worker = new Worker("busy", Duration.ofHours(1), () -> steps.incrementAndGet() < 100)) {
            worker.start();

            Eventually.within(SOON, steps::get, done -> done == 100);
        }
    }

    @Test
    void pausesWhenThereIsNothingToDo() {
        try (Worker worker = new Worker("idle", Duration.ofMillis(1), () -> steps.incrementAndGet() < 0)) {
            worker.start();

            Eventually.within(SOON, steps::get, done -> done >= 3);
        }
    }

    @Test
    void noFailureEndsIt() {
        try (Worker worker = new Worker("unlucky", Duration.ofMillis(1), this::failsTwice)) {
            worker.start();

            Eventually.within(SOON, steps::get, done -> done >= 5);
        }
    }

    @Test
    void closingEndsAPauseAndWaitsForTheStepThatIsBeingDone() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Worker worker = new Worker("slow", Duration.ofHours(1), () -> {
            begun.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            ended.set(true);
            return true;
        });
        worker.start();
        begun.await();

        worker.close();

        assertThat(ended).isTrue();
    }

    private boolean failsTwice() {
        return switch (steps.incrementAndGet()) {
            case 1 -> throw new IllegalStateException("a fault of our own");
            case 2 -> throw new DependencyUnavailable("the neighbour", null);
            default -> false;
        };
    }
}
