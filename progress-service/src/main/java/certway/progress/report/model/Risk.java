package certway.progress.report.model;

import certway.progress.attempt.model.AttemptSummary;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Study;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Why a learner may not finish. */
public enum Risk {
    /** Nothing was done for two weeks. */
    IDLE,

    /** The time of access ends within a month, with less than half done. */
    TIME_RUNS_OUT,

    /** Two attempts or more at a quiz, and none passed. */
    FAILS_A_QUIZ,

    /** Every attempt at a quiz is used, and none passed: without help there is no way on. */
    ATTEMPTS_USED_UP;

    private static final Duration IDLE_AFTER = Duration.ofDays(14);
    private static final Duration SOON = Duration.ofDays(30);
    private static final int HALF = 50;
    private static final int ATTEMPTS = 2;

    /** The risks of somebody who studies; none of those who are done or have left. */
    public static List<Risk> of(Progress progress) {
        List<Risk> risks = new ArrayList<>();
        Study study = progress.study();
        if (study.status() != Study.Status.ACTIVE || progress.accessRefusal().isPresent()) {
            return risks;
        }
        if (!seen(study).plus(IDLE_AFTER).isAfter(progress.now())) {
            risks.add(IDLE);
        }
        Instant until = study.enrollment().accessUntil();
        if (until != null && until.isBefore(progress.now().plus(SOON)) && progress.percent() < HALF) {
            risks.add(TIME_RUNS_OUT);
        }
        if (progress.outline().units().stream().map(Unit::id).map(study::unit).anyMatch(Risk::fails)) {
            risks.add(FAILS_A_QUIZ);
        }
        if (progress.outline().units().stream().anyMatch(unit -> isUsedUp(progress, unit))) {
            risks.add(ATTEMPTS_USED_UP);
        }
        return risks;
    }

    /** When the learner was last there, or could first have been. */
    public static Instant seen(Study study) {
        Instant last = study.lastAt() == null ? study.startedAt() : study.lastAt();
        return last == null ? study.openedAt() : last;
    }

    private static boolean isUsedUp(Progress progress, Unit unit) {
        UnitState state = progress.study().unit(unit.id());
        return state.open() == null
                && state.passedAt() == null
                && progress.quiz(unit)
                        .filter(quiz -> !quiz.allowsAttempt(state.attempts().size() + 1))
                        .isPresent();
    }

    private static boolean fails(UnitState unit) {
        return unit.attempts().size() >= ATTEMPTS && unit.attempts().stream().noneMatch(AttemptSummary::passed);
    }
}
