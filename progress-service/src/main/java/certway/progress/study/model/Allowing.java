package certway.progress.study.model;

import certway.progress.study.model.Allowance.Act;
import java.util.List;

/**
 * Allows the learner of a study more than others have. Attempts and answers that come later are held against what is allowed then,
 * those of an attempt that is open, too.
 */
public final class Allowing {

    private final Progress progress;
    private final String by;
    private final Reason reason;

    /**
     * Decides about a study.
     *
     * @param by the account that allows it
     */
    public Allowing(Progress progress, String by, Reason reason) {
        this.progress = progress;
        this.by = by;
        this.reason = reason;
    }

    /** More time for every attempt in the study, in percent of the time limit; 0 takes it back. */
    public Decision extraTime(int percent) {
        Allowance before = progress.study().allowance();
        return refusedOr(
                before.extraTimePercent() == percent
                        ? new Decision.Unchanged()
                        : change(before.withTime(percent, act())));
    }

    /** More attempts at one quiz than its limit; 0 takes them back, those that were used stay used. */
    public Decision extraAttempts(UnitId unit, int attempts) {
        Allowance before = progress.study().allowance();
        return refusedOr(progress.outline()
                .place(unit)
                .map(place -> switch (place.unit()) {
                    case Unit.Task _ -> new Decision.Refused(Refusal.NOT_A_QUIZ);
                    case Unit.QuizUnit quiz
                    when quiz.quiz().terms().attemptLimit() == null -> new Decision.Refused(Refusal.NO_ATTEMPT_LIMIT);
                    case Unit.QuizUnit _ ->
                        before.attempts(unit) == attempts
                                ? new Decision.Unchanged()
                                : change(before.withAttempts(unit, attempts, act()));
                })
                .orElseGet(() -> new Decision.Refused(Refusal.UNKNOWN_UNIT)));
    }

    private Decision refusedOr(Decision otherwise) {
        Study study = progress.study();
        if (study.enrollment().learner().value().equals(by)) {
            return new Decision.Refused(Refusal.OWN_STUDY);
        }
        return study.status() == Study.Status.CLOSED ? new Decision.Refused(Refusal.STUDY_CLOSED) : otherwise;
    }

    private Act act() {
        return new Act(by, progress.now(), reason.text());
    }

    private Decision change(Allowance allowance) {
        return new Decision.Accepted(new Change(progress.study().allowing(allowance), List.of()));
    }
}
