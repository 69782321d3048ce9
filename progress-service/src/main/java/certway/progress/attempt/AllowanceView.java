package certway.progress.attempt;

import certway.progress.attempt.model.Quiz;
import certway.progress.study.model.Allowance;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one learner is allowed beyond the terms of the quizzes.
 *
 * @param program its title
 * @param status of the study
 * @param extraTimePercent of every time limit
 * @param last who changed it last; null if nobody did
 * @param quizzes those that have a limit of time or of attempts
 */
record AllowanceView(
        String enrollmentId,
        String program,
        String status,
        int extraTimePercent,
        @Nullable LastAct last,
        List<QuizLine> quizzes) {

    record LastAct(String by, Instant at, String reason) {}

    /**
     * A quiz, its limits as they are for everybody, and what this learner has.
     *
     * @param timeLimitMinutes null for none
     * @param minutes this learner's; null for no limit
     * @param attemptLimit null for none
     * @param attemptsUsed with one that is open
     */
    record QuizLine(
            String unitId,
            String title,
            @Nullable Long timeLimitMinutes,
            @Nullable Long minutes,
            @Nullable Integer attemptLimit,
            int extraAttempts,
            int attemptsUsed,
            boolean passed) {}

    static AllowanceView of(Progress progress) {
        Allowance allowance = progress.study().allowance();
        Allowance.Act last = allowance.last();
        return new AllowanceView(
                progress.study().enrollment().id().value(),
                progress.outline().description().title(),
                progress.study().status().name().toLowerCase(Locale.ROOT),
                allowance.extraTimePercent(),
                last == null ? null : new LastAct(last.by(), last.at(), last.reason()),
                progress.outline().units().stream()
                        .flatMap(unit -> unit.asQuiz().stream()
                                .filter(AllowanceView::hasLimit)
                                .map(quiz -> line(progress, unit, quiz)))
                        .toList());
    }

    private static boolean hasLimit(Quiz quiz) {
        return quiz.terms().timeLimit() != null || quiz.terms().attemptLimit() != null;
    }

    private static QuizLine line(Progress progress, Unit unit, Quiz quiz) {
        UnitState state = progress.study().unit(unit.id());
        Quiz own = progress.quiz(unit).orElseThrow();
        return new QuizLine(
                unit.id().value(),
                unit.title(),
                minutes(quiz.terms().timeLimit()),
                minutes(own.terms().timeLimit()),
                quiz.terms().attemptLimit(),
                progress.study().allowance().attempts(unit.id()),
                state.attempts().size() + (state.open() == null ? 0 : 1),
                state.passedAt() != null);
    }

    private static @Nullable Long minutes(@Nullable Duration duration) {
        return duration == null ? null : duration.toMinutes();
    }
}
