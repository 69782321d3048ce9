package certway.progress.attempt;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.AnswerFault;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.Question;
import certway.progress.attempt.model.Quiz;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Studies;
import certway.progress.study.model.Studies.Asked;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitState;
import java.time.InstantSource;
import java.util.Optional;

/** Saves an answer as soon as it is given, so that none is lost with a connection. */
final class AnswerQuestion {

    private final Studies studies;
    private final Outlines outlines;
    private final InstantSource clock;

    AnswerQuestion(Studies studies, Outlines outlines, InstantSource clock) {
        this.studies = studies;
        this.outlines = outlines;
        this.clock = clock;
    }

    /** What became of an answer. */
    sealed interface Outcome {

        record Saved() implements Outcome {}

        record NoAnswer(AnswerFault fault) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}
    }

    Outcome answer(StudyKey key, Asked asked, Answer answer) {
        Outcome outcome = check(key, asked, answer);
        if (!(outcome instanceof Outcome.Saved) || studies.saveAnswer(key, asked, answer)) {
            return outcome;
        }
        // Submitted or closed in between: the second look says which.
        Outcome now = check(key, asked, answer);
        return now instanceof Outcome.Saved ? new Outcome.Refused(Refusal.TOO_MUCH_AT_ONCE) : now;
    }

    private Outcome check(StudyKey key, Asked asked, Answer answer) {
        Optional<Study> found = studies.findWithUnit(key, asked.unit());
        if (found.isEmpty()) {
            return new Outcome.Refused(Refusal.UNKNOWN_STUDY);
        }
        Study study = found.get();
        Progress progress = new Progress(study, outlines.of(study.enrollment().program()), clock.instant());
        Optional<Refusal> refusal = progress.accessRefusal()
                .or(() -> refusal(study.unit(asked.unit()), asked))
                .or(() -> timeRefusal(progress, asked));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        return question(progress, asked)
                .flatMap(question -> question.faultOf(answer))
                .<Outcome>map(Outcome.NoAnswer::new)
                .orElseGet(Outcome.Saved::new);
    }

    private static Optional<Refusal> refusal(UnitState unit, Asked asked) {
        OpenAttempt open = unit.open();
        if (unit.attempt(asked.attempt()).isPresent()) {
            return Optional.of(Refusal.ATTEMPT_ALREADY_SUBMITTED);
        }
        if (open == null || open.number() != asked.attempt()) {
            return Optional.of(Refusal.UNKNOWN_ATTEMPT);
        }
        return open.drawn(asked.question()).isEmpty() ? Optional.of(Refusal.UNKNOWN_QUESTION) : Optional.empty();
    }

    private Optional<Refusal> timeRefusal(Progress progress, Asked asked) {
        OpenAttempt open = progress.study().unit(asked.unit()).open();
        boolean inTime = quiz(progress, asked)
                .filter(quiz -> open != null && quiz.isInTime(open.startedAt(), progress.now()))
                .isPresent();
        return inTime ? Optional.empty() : Optional.of(Refusal.TIME_IS_UP);
    }

    private Optional<Question> question(Progress progress, Asked asked) {
        return quiz(progress, asked).flatMap(quiz -> quiz.question(asked.question()));
    }

    /** The quiz that the open attempt is from. */
    private Optional<Quiz> quiz(Progress progress, Asked asked) {
        OpenAttempt open = progress.study().unit(asked.unit()).open();
        return open == null ? Optional.empty() : progress.quiz(asked.unit(), open.program(), outlines);
    }
}
