package certway.progress.completion;

import certway.platform.Worker;
import certway.progress.completion.CountDay.Counted;
import certway.progress.completion.model.CompletedStudies;
import certway.progress.completion.model.CompletedStudies.Stated;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes one day after the other, as soon as every completion of it has come by on the topic. What does not come by is told again.
 * Several instances may do it at the same time: they count the same, and the first one closes the day.
 */
final class CloseDays implements AutoCloseable {

    /** Clocks of several instances may differ: a day is left open for so long after its end. */
    static final Duration SETTLED_AFTER = Duration.ofHours(2);

    /** How long a completion may be on its way before it is told again, and again. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final Logger log = LoggerFactory.getLogger(CloseDays.class);

    /**
     * What stands in the way.
     *
     * @param overdue since the day should have been closed
     * @param missing completions of studies that did not come by on the topic
     * @param unknown records on the topic that no study states, on the last day that was counted
     */
    record State(Duration overdue, int missing, long unknown) {}

    private final ClosedDays days;
    private final CountDay count;
    private final CompletedStudies studies;
    private final InstantSource clock;
    private final Worker worker;
    private volatile State state = new State(Duration.ZERO, 0, 0);

    /** Touched by the worker's thread only. */
    private @Nullable Instant tellAgainAt;

    CloseDays(ClosedDays days, CountDay count, CompletedStudies studies, InstantSource clock, Duration interval) {
        this.days = days;
        this.count = count;
        this.studies = studies;
        this.clock = clock;
        this.worker = new Worker("completion-days", interval, this::step);
    }

    void start() {
        worker.start();
    }

    State state() {
        return state;
    }

    /** Closes a day if it is time; says whether it did. */
    boolean step() {
        Optional<ClosedDay> last = days.last();
        Optional<LocalDate> next =
                last.map(ClosedDay::day).map(day -> day.plusDays(1)).or(count::first);
        Instant now = clock.instant();
        if (next.isEmpty() || now.isBefore(settled(next.get()))) {
            state = new State(Duration.ZERO, 0, state.unknown());
            return false;
        }
        return closed(next.get(), last.map(ClosedDay::total).orElse(0L), now);
    }

    private boolean closed(LocalDate day, long before, Instant now) {
        Duration overdue = Duration.between(settled(day), now);
        List<Stated> missing = count.missing(day);
        if (!missing.isEmpty()) {
            state = new State(overdue, missing.size(), state.unknown());
            tellAgain(day, missing, now);
            return false;
        }
        Counted counted = count.count(day);
        state = new State(overdue, 0, counted.unknown());
        if (counted.unknown() > 0) {
            log.warn("{} completions of {} on the topic are stated by no study", counted.unknown(), day);
        }
        tellAgainAt = null;
        days.close(ClosedDay.closed(counted.digest(), before + counted.digest().count(), now));
        return true;
    }

    private void tellAgain(LocalDate day, List<Stated> missing, Instant now) {
        if (tellAgainAt == null) {
            tellAgainAt = now.plus(PATIENCE);
        }
        if (now.isBefore(tellAgainAt)) {
            return;
        }
        log.warn("{} completions of {} did not come by on the topic and are told again", missing.size(), day);
        missing.forEach(stated -> studies.tellAgain(stated.enrollmentId()));
        tellAgainAt = now.plus(PATIENCE);
    }

    private static Instant settled(LocalDate day) {
        return Days.end(day).plus(SETTLED_AFTER);
    }

    @Override
    public void close() {
        worker.close();
    }
}
