package certway.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Many people who study at a human pace: each sees a unit and completes it, then the next one. */
final class ManyLearners {

    static final int PEOPLE = 2_000;

    /** Between two acts of one of them. */
    private static final Duration PACE = Duration.ofSeconds(5);

    private static final int UNITS = 6;
    private static final int AT_ONCE = 16;
    private static final List<String> ACTS = List.of("visit", "complete");

    private final Learners learners;
    private final String programId;

    ManyLearners(Learners learners, String programId) {
        this.learners = learners;
        this.programId = programId;
    }

    /**
     * What they did.
     *
     * @param saved how long everything took from when it was due, so that a service that stands still is not flattered
     * @param completed how many units they were told that they completed
     */
    record Outcome(Latencies saved, long completed) {}

    /** In studies that are open already, as they are when enrollment-service has told of them. */
    Outcome study() throws InterruptedException {
        List<Learners.Learner> people = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        for (int n = 0; n < PEOPLE; n++) {
            people.add(learners.enrolled(programId, n));
            tokens.add(learners.token(people.get(n)));
        }
        Learners.all(PEOPLE, AT_ONCE, n -> learners.does(ACTS.getFirst(), people.get(n), 0, tokens.get(n)));
        int acts = UNITS * ACTS.size();
        long[] nanos = new long[PEOPLE * acts];
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < PEOPLE; n++) {
                int person = n;
                long first = start + PACE.toNanos() * n / PEOPLE;
                threads.execute(() -> {
                    for (int act = 0; act < acts; act++) {
                        nanos[person * acts + act] =
                                saved(people.get(person), act, tokens.get(person), first + act * PACE.toNanos());
                    }
                });
            }
        }
        Latencies saved = Latencies.of(nanos, (System.nanoTime() - start) / 1e9);
        long completed = IntStream.range(0, nanos.length)
                .filter(act -> act % ACTS.size() == 1 && nanos[act] >= 0)
                .count();
        return new Outcome(saved, completed);
    }

    private long saved(Learners.Learner person, int act, String token, long due) {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        try {
            learners.does(ACTS.get(act % ACTS.size()), person, act / ACTS.size(), token);
            return System.nanoTime() - due;
        } catch (IllegalStateException e) {
            return -1;
        }
    }
}
