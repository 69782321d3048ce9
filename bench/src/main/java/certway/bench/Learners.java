package certway.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.testkit.identity.Person;
import certway.testkit.identity.Tokens;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** People who study at the same time. */
final class Learners {

    private final ServiceProcess service;
    private final StudyNeighbours neighbours;
    private final Tokens tokens;

    Learners(ServiceProcess service, StudyNeighbours neighbours, Tokens tokens) {
        this.service = service;
        this.neighbours = neighbours;
        this.tokens = tokens;
    }

    /** Somebody in a program. */
    record Learner(String enrollmentId, Person person) {

        String unit(int number, String act) {
            return "/api/studies/%s/units/%s/%s".formatted(enrollmentId, StudyNeighbours.unit(number), act);
        }
    }

    /** The same number in the same program is the same learner. */
    Learner enrolled(String programId, int number) {
        String name = "%s-%d".formatted(programId, number);
        Person person = new Person(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString(),
                "learner-%d".formatted(number),
                Set.of("student"));
        String enrollmentId =
                UUID.nameUUIDFromBytes(("in-" + name).getBytes(UTF_8)).toString();
        neighbours.enroll(enrollmentId, person.id(), programId);
        return new Learner(enrollmentId, person);
    }

    String token(Learner learner) {
        return tokens.of(learner.person());
    }

    void does(String act, Learner learner, int unit, String token) {
        try {
            int status = service.post(learner.unit(unit, act), token);
            if (status != 200) {
                throw new IllegalStateException("%s: %d".formatted(act, status));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What one of them does. */
    @FunctionalInterface
    interface Way {

        void go(int number);
    }

    /** So many ways, so many at a time; returns the seconds that all took. */
    static double all(int ways, int atOnce, Way way) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        long begin;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < atOnce; i++) {
                threads.execute(() -> {
                    try {
                        start.await();
                        for (int n = next.getAndIncrement(); n < ways; n = next.getAndIncrement()) {
                            way.go(n);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException e) {
                        System.out.println(e.getMessage());
                        failed.incrementAndGet();
                    }
                });
            }
            begin = System.nanoTime();
            start.countDown();
        }
        if (failed.get() > 0) {
            throw new IllegalStateException("%d of the callers failed".formatted(failed.get()));
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
