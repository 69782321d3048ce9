package certway.progress.study.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The progress of one enrollment.
 *
 * @param revision changes with every change, so that two who change the same state notice each other
 * @param startedAt first activity
 * @param lastUnit where the learner was last
 * @param lastAt when the learner was there last
 * @param completion never goes away again
 * @param moved there from a move to another version until the learner does something in that version
 * @param allowance what this learner gets beyond the terms of the quizzes
 */
public record Study(
        Enrollment enrollment,
        Status status,
        long revision,
        Instant openedAt,
        @Nullable Instant startedAt,
        @Nullable UnitId lastUnit,
        @Nullable Instant lastAt,
        Map<UnitId, UnitState> units,
        @Nullable Completion completion,
        @Nullable Move moved,
        Allowance allowance) {

    /**
     * A move to another version of the program.
     *
     * @param migration whose it was
     * @param from the version before
     */
    public record Move(String migration, int from) {}

    /** Whether a learner may go on. */
    public enum Status {
        ACTIVE,
        COMPLETED,
        CLOSED
    }

    public Study {
        units = Map.copyOf(units);
    }

    public static Study opened(Enrollment enrollment, Instant at) {
        return new Study(enrollment, Status.ACTIVE, 1, at, null, null, null, Map.of(), null, null, Allowance.NONE);
    }

    public static Study closed(Enrollment enrollment, Instant at) {
        return new Study(enrollment, Status.CLOSED, 1, at, null, null, null, Map.of(), null, null, Allowance.NONE);
    }

    public StudyKey key() {
        return new StudyKey(enrollment.id(), enrollment.learner());
    }

    public UnitState unit(UnitId id) {
        return units.getOrDefault(id, UnitState.UNTOUCHED);
    }

    /** Percent of the best attempt at a quiz, 0 without one. */
    int best(UnitId id) {
        Integer best = unit(id).best();
        return best == null ? 0 : best;
    }

    /** Whole minutes that its learner was seen in it. */
    public int minutes() {
        return seconds() / 60;
    }

    /** That its learner was seen in it. */
    int seconds() {
        return units.values().stream().mapToInt(UnitState::seconds).sum();
    }

    /** The study after its enrollment was activated (again); empty if that is no news. */
    public Optional<Study> activated(Enrollment news) {
        return learned(news, Status.ACTIVE, moved);
    }

    /** The study after its enrollment ended; empty if that is no news. A completed study stays completed. */
    public Optional<Study> ended(Enrollment news) {
        return learned(news, Status.CLOSED, moved);
    }

    /**
     * The study after its enrollment was moved to another version; empty if that is no news. Every unit keeps its state, also one
     * that the version does not have.
     *
     * @param by null where a move is taken back
     */
    public Optional<Study> moved(Enrollment news, @Nullable Move by) {
        return learned(news, status, by);
    }

    /** Whether nothing has happened in it that belongs to its version alone, so that it may go back to that one. */
    public boolean mayGoBackTo(int version) {
        boolean untouched = startedAt == null || (moved != null && moved.from() == version);
        return completion == null && untouched;
    }

    /** The study in the version from which it was moved; its enrollment's news of it is to come. */
    public Study backIn(int version) {
        return new Study(
                enrollment.in(version),
                status,
                revision + 1,
                openedAt,
                startedAt,
                lastUnit,
                lastAt,
                units,
                completion,
                null,
                allowance);
    }

    /** What is completed stays so, and in the version in which it was. */
    private Optional<Study> learned(Enrollment news, Status wanted, @Nullable Move by) {
        if (news.revision() <= enrollment.revision()) {
            return Optional.empty();
        }
        boolean open = completion == null;
        return Optional.of(new Study(
                open ? news : news.in(enrollment.program().version()),
                open ? wanted : Status.COMPLETED,
                revision + 1,
                openedAt,
                startedAt,
                lastUnit,
                lastAt,
                units,
                completion,
                open ? by : null,
                allowance));
    }

    /**
     * The study after its learner did something there.
     *
     * @param spent seconds that passed where they were until now
     */
    Study at(UnitId unit, UnitState state, Instant now, int spent) {
        UnitId last = lastUnit;
        Study before =
                last == null || last.equals(unit) ? this : with(last, unit(last).spent(spent));
        Study next = before.with(unit, unit.equals(last) ? state.spent(spent) : state);
        Instant started = startedAt == null ? now : startedAt;
        return new Study(
                enrollment,
                status,
                revision + 1,
                openedAt,
                started,
                unit,
                now,
                next.units,
                completion,
                null,
                allowance);
    }

    /** The study after something happened there while its learner may have been elsewhere. */
    Study with(UnitId unit, UnitState state) {
        Map<UnitId, UnitState> all = new HashMap<>(units);
        all.put(unit, state);
        return new Study(
                enrollment,
                status,
                revision + 1,
                openedAt,
                startedAt,
                lastUnit,
                lastAt,
                all,
                completion,
                moved,
                allowance);
    }

    Study completed(Completion reached) {
        return new Study(
                enrollment,
                Status.COMPLETED,
                revision,
                openedAt,
                startedAt,
                lastUnit,
                lastAt,
                units,
                reached,
                null,
                allowance);
    }

    /** The study of somebody who is allowed something else from now on. */
    Study allowing(Allowance now) {
        return new Study(
                enrollment, status, revision + 1, openedAt, startedAt, lastUnit, lastAt, units, completion, moved, now);
    }
}
