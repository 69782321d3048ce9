package certway.enrollment.roster;

import static certway.enrollment.roster.InMemoryRegister.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.enrollment.roster.Result.Kind;
import com.mongodb.MongoInterruptedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A job comes to its end whatever happens on the way, and each row is done once. */
class BulkWorkerIT extends BulkJobFixture {

    private static final int ROWS = 250;

    /** As if the process had died. */
    private static final class Died extends Error {

        private static final long serialVersionUID = 1;
    }

    @Test
    void everyRowGetsItsResultAndTheJobCountsThem() throws Exception {
        people.add(address(7));
        String file = list(ROWS) + "no address,No,One\n";

        BulkJob job = finished(taken(file, false).id());

        assertThat(job.progressed().done()).isEqualTo(ROWS + 1);
        assertThat(job.progressed().counts())
                .containsEntry(Kind.INVITED, ROWS - 1)
                .containsEntry(Kind.ENROLLED, 1)
                .containsEntry(Kind.BAD_ROW, 1)
                .containsEntry(Kind.FAILED, 0);
        assertThat(register.enrolled()).isEqualTo(ROWS);
        assertThat(rows.behind(job.id(), 0, 10, Kind.BAD_ROW))
                .singleElement()
                .satisfies(row -> assertThat(row.row().line()).isEqualTo(ROWS + 2));
    }

    @Test
    void theSameFileOnceMoreEnrolsNobodyTwice() throws Exception {
        finished(taken(list(ROWS), false).id());

        BulkJob second = finished(taken(list(ROWS), false).id());

        assertThat(second.progressed().counts()).containsEntry(Kind.ALREADY_ENROLLED, ROWS);
        assertThat(register.enrolled()).isEqualTo(ROWS);
        assertThat(people.invitations()).isEqualTo(ROWS);
    }

    @Test
    void aDryRunTellsWhatWouldBeAndChangesNothing() throws Exception {
        people.add(address(7));

        BulkJob job = finished(taken(list(ROWS), true).id());

        assertThat(job.progressed().counts())
                .containsEntry(Kind.INVITED, ROWS - 1)
                .containsEntry(Kind.ENROLLED, 1);
        assertThat(people.invitations()).isZero();
        assertThat(register.enrolled()).isZero();
    }

    @Test
    void whatACrashInterruptsAnotherWorkerFinishesAndEachRowIsDoneOnce() throws Exception {
        String id = taken(list(ROWS), false).id();
        register.afterwards((_, number) -> {
            // Enrolled, and nobody has noted it yet: the worst moment.
            if (number == 130) {
                throw new Died();
            }
        });
        try (BulkWorker crashing = worker();
                BulkWorker other = worker()) {
            assertThat(crashing.step()).isTrue();
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(crashing::step);
            register.afterwards((_, _) -> {});
            assertThat(found(id).progressed().done()).isEqualTo(100);

            assertThat(other.step()).as("the lease still runs").isFalse();
            now.set(NOON.plus(Duration.ofSeconds(61)));
            while (other.step()) {
                assertThat(found(id).progressed().done()).isPositive();
            }
        }

        BulkJob job = found(id);
        assertThat(job.isFinished()).isTrue();
        assertThat(job.progressed().counts()).containsEntry(Kind.INVITED, ROWS);
        assertThat(register.enrolled()).isEqualTo(ROWS);
        assertThat(people.invitations()).isEqualTo(ROWS);
    }

    @Test
    void aWorkerThatIsStoppedInTheMiddleOfAStepLetsAnotherGoOnAtOnce() throws Exception {
        String id = taken(list(50), false).id();
        register.afterwards((_, _) -> {
            throw new MongoInterruptedException("stopped", new InterruptedException());
        });
        try (BulkWorker stopped = worker()) {
            assertThatExceptionOfType(MongoInterruptedException.class).isThrownBy(stopped::step);
        }
        register.afterwards((_, _) -> {});

        try (BulkWorker other = worker()) {
            assertThat(other.step()).isTrue();
        }

        assertThat(found(id).isFinished()).isTrue();
    }

    @Test
    void aWorkerThatWasTakenForDeadChangesNoResultAndNoCount() throws Exception {
        String id = taken(list(50), false).id();
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        String slow = InMemoryPeople.id(address(0)).value();
        register.afterwards((learner, _) -> {
            if (learner.value().equals(slow) && stuck.getCount() > 0) {
                stuck.countDown();
                wait(goOn);
            }
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                BulkWorker zombie = worker();
                BulkWorker other = worker()) {
            Future<Boolean> step = threads.submit((Callable<Boolean>) zombie::step);
            stuck.await();
            now.set(NOON.plus(Duration.ofSeconds(61)));
            while (other.step()) {
                assertThat(found(id).asked().dryRun()).isFalse();
            }
            BulkJob finished = found(id);
            assertThat(finished.isFinished()).isTrue();

            goOn.countDown();
            step.get();

            assertThat(found(id)).isEqualTo(finished);
            assertThat(finished.progressed().counts()).containsEntry(Kind.INVITED, 50);
            assertThat(register.enrolled()).isEqualTo(50);
        }
    }

    @Test
    void twoWorkersDoNotWorkAtTheSameJobAndShareTheJobs() throws Exception {
        String first = taken(list(ROWS), false).id();
        String second = taken(list(ROWS), true).id();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                BulkWorker one = worker();
                BulkWorker other = worker()) {
            Callable<Boolean> all = () -> drained(one);
            Callable<Boolean> others = () -> drained(other);
            for (Future<Boolean> end : threads.invokeAll(List.of(all, others))) {
                assertThat(end.get()).isTrue();
            }
        }

        assertThat(found(first).progressed().counts()).containsEntry(Kind.INVITED, ROWS);
        assertThat(found(second).isFinished()).isTrue();
        assertThat(found(second).progressed().done()).isEqualTo(ROWS);
        assertThat(register.enrolled()).isEqualTo(ROWS);
    }

    @Test
    void whenTheLoginServerIsDownTheJobSaysSoWaitsAndGoesOn() throws Exception {
        String id = taken(list(ROWS), false).id();
        register.afterwards((_, number) -> {
            if (number == 120) {
                people.goDown();
            }
        });
        try (BulkWorker worker = worker()) {
            assertThat(worker.step()).isTrue();
            assertThat(worker.step()).isFalse();
            assertThat(found(id).progressed().waitsFor()).isEqualTo("The login server");
            assertThat(worker.step()).as("not at once again").isFalse();

            people.comeBack();
            now.set(NOON.plus(Duration.ofSeconds(10)));
            while (worker.step()) {
                assertThat(found(id).progressed().waitsFor()).isNull();
            }
        }

        assertThat(found(id).isFinished()).isTrue();
        assertThat(found(id).progressed().counts()).containsEntry(Kind.INVITED, ROWS);
        assertThat(register.enrolled()).isEqualTo(ROWS);
    }

    @Test
    void aFaultOfOursIsTheResultOfItsRowOnly() throws Exception {
        String unlucky = InMemoryPeople.id(address(3)).value();
        register.afterwards((learner, _) -> {
            if (learner.value().equals(unlucky)) {
                throw new IllegalStateException("a bug");
            }
        });

        BulkJob job = finished(taken(list(10), false).id());

        assertThat(job.progressed().counts()).containsEntry(Kind.FAILED, 1).containsEntry(Kind.INVITED, 9);
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
