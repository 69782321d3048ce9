package certway.progress.study.model;

import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.OpenAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is with one unit. What is there stays: a unit that is done stays done, a pass stays a pass, the best score
 * never falls.
 *
 * @param best percent of the best submitted attempt
 * @param work what was done so far in a unit that is done step by step
 * @param seconds that the learner was seen here
 */
public record UnitState(
        @Nullable Instant visitedAt,
        @Nullable Instant completedAt,
        @Nullable Integer best,
        @Nullable Instant passedAt,
        List<AttemptSummary> attempts,
        @Nullable OpenAttempt open,
        @Nullable Work work,
        int seconds) {

    /** Before the first visit. */
    public static final UnitState UNTOUCHED = new UnitState(null, null, null, null, List.of(), null, null, 0);

    public UnitState {
        attempts = List.copyOf(attempts);
    }

    public boolean isDone() {
        return completedAt != null;
    }

    public boolean isVisited() {
        return visitedAt != null;
    }

    public Optional<AttemptSummary> attempt(int number) {
        return attempts.stream().filter(attempt -> attempt.number() == number).findFirst();
    }

    Optional<AttemptSummary> attemptWithKey(@Nullable String key) {
        return attempts.stream()
                .filter(attempt -> key != null && key.equals(attempt.key()))
                .findFirst();
    }

    Optional<AttemptSummary> bestAttempt() {
        return attempts.stream()
                .filter(attempt -> Integer.valueOf(attempt.score().percent()).equals(best))
                .findFirst();
    }

    UnitState visited(Instant now) {
        return visitedAt != null
                ? this
                : new UnitState(now, completedAt, best, passedAt, attempts, open, work, seconds);
    }

    UnitState completed(Instant now) {
        return completedAt != null
                ? this
                : new UnitState(visitedAt, now, best, passedAt, attempts, open, work, seconds);
    }

    UnitState spent(int more) {
        return more == 0
                ? this
                : new UnitState(visitedAt, completedAt, best, passedAt, attempts, open, work, seconds + more);
    }

    UnitState worked(Work now) {
        return new UnitState(visitedAt, completedAt, best, passedAt, attempts, open, now, seconds);
    }

    UnitState started(OpenAttempt attempt) {
        return new UnitState(visitedAt, completedAt, best, passedAt, attempts, attempt, work, seconds);
    }

    /** With an attempt that earned more by a correction. */
    UnitState regraded(AttemptSummary summary, Instant now) {
        List<AttemptSummary> all = attempts.stream()
                .map(attempt -> attempt.number() == summary.number() ? summary : attempt)
                .toList();
        int percent = summary.score().percent();
        int highest = best == null ? percent : Math.max(best, percent);
        Instant passed = passedAt == null && summary.passed() ? now : passedAt;
        UnitState after = new UnitState(visitedAt, completedAt, highest, passed, all, open, work, seconds);
        return summary.passed() ? after.completed(now) : after;
    }

    UnitState submitted(AttemptSummary summary) {
        int percent = summary.score().percent();
        Instant now = summary.submittedAt();
        List<AttemptSummary> all =
                Stream.concat(attempts.stream(), Stream.of(summary)).toList();
        int highest = best == null ? percent : Math.max(best, percent);
        Instant passed = passedAt == null && summary.passed() ? now : passedAt;
        UnitState after = new UnitState(visitedAt, completedAt, highest, passed, all, null, work, seconds);
        return summary.passed() ? after.completed(now) : after;
    }
}
