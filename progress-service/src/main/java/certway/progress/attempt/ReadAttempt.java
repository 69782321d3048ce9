package certway.progress.attempt;

import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Study;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitId;
import certway.progress.study.model.UnitState;
import java.util.Optional;

/** Shows attempts: the open one from the study, submitted ones as they were kept. */
final class ReadAttempt {

    private final SubmittedAttempts attempts;

    ReadAttempt(SubmittedAttempts attempts) {
        this.attempts = attempts;
    }

    Optional<AttemptView> view(Study study, Outline outline, UnitId unit, int number) {
        UnitState state = study.unit(unit);
        Optional<Quiz> quiz = quiz(outline, unit);
        if (quiz.isEmpty()) {
            return Optional.empty();
        }
        OpenAttempt open = state.open();
        if (open != null && open.number() == number) {
            return Optional.of(AttemptView.of(quiz.get(), open));
        }
        return state.attempt(number).map(summary -> submitted(study, state, quiz.get(), summary));
    }

    private AttemptView submitted(Study study, UnitState state, Quiz quiz, AttemptSummary summary) {
        SubmittedAttempt attempt = attempts.find(summary.evidence())
                .orElseThrow(() -> new IllegalStateException("evidence %s is lost".formatted(summary.evidence())));
        return AttemptView.of(quiz, attempt, ResultView.of(quiz, study, state, summary, attempt));
    }

    static Optional<Quiz> quiz(Outline outline, UnitId unit) {
        return outline.place(unit).flatMap(place -> switch (place.unit()) {
            case Unit.QuizUnit quizUnit -> Optional.of(quizUnit.quiz());
            case Unit.Task _ -> Optional.<Quiz>empty();
        });
    }
}
