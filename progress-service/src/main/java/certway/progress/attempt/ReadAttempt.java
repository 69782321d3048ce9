package certway.progress.attempt;

import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Study;
import certway.progress.study.model.UnitId;
import certway.progress.study.model.UnitState;
import java.util.Optional;

/** Shows attempts: the open one from the study, submitted ones as they were kept. */
final class ReadAttempt {

    private final SubmittedAttempts attempts;
    private final Outlines outlines;

    ReadAttempt(SubmittedAttempts attempts, Outlines outlines) {
        this.attempts = attempts;
        this.outlines = outlines;
    }

    Optional<AttemptView> view(Progress progress, UnitId unit, int number) {
        UnitState state = progress.study().unit(unit);
        OpenAttempt open = state.open();
        if (open != null && open.number() == number) {
            return progress.quiz(unit, open.program(), outlines).map(quiz -> AttemptView.of(quiz, open));
        }
        return state.attempt(number).flatMap(summary -> submitted(progress, unit, summary));
    }

    private Optional<AttemptView> submitted(Progress progress, UnitId unit, AttemptSummary summary) {
        SubmittedAttempt attempt = attempts.find(summary.evidence())
                .orElseThrow(() -> new IllegalStateException("evidence %s is lost".formatted(summary.evidence())));
        Study study = progress.study();
        return progress.quiz(unit, attempt.program(), outlines)
                .map(quiz ->
                        AttemptView.of(quiz, attempt, ResultView.of(quiz, study, study.unit(unit), summary, attempt)));
    }
}
