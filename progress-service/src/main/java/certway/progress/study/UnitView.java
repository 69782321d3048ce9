package certway.progress.study;

import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.Quiz;
import certway.progress.study.model.Outline.Place;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitState;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unit with its content as a learner may see it: of a quiz only the terms, never a question.
 *
 * @param secondsLeft that the learner must still stay before the unit can be done
 */
record UnitView(
        String id,
        String moduleId,
        String kind,
        String title,
        int minutes,
        String state,
        @Nullable String html,
        @Nullable Integer minimumMinutes,
        @Nullable Integer secondsLeft,
        @Nullable QuizView quiz,
        @JsonUnwrapped @Nullable TaskView task) {

    /**
     * The terms of a quiz and the attempts at it.
     *
     * @param questions of an attempt
     * @param openAttempt number of the attempt that can be answered
     * @param extraMinutes of the time limit that only this learner has; null for none
     * @param extraAttempts of the attempt limit that only this learner has; null for none
     * @param nextAttemptAt when the next attempt may start, while that is still to come
     * @param best percent
     */
    record QuizView(
            int passMark,
            int questions,
            @Nullable Integer attemptLimit,
            @Nullable Integer extraAttempts,
            String feedback,
            @Nullable Long timeLimitMinutes,
            @Nullable Long extraMinutes,
            @Nullable Long coolDownMinutes,
            boolean partialCredit,
            List<AttemptLine> attempts,
            @Nullable Integer openAttempt,
            @Nullable Instant nextAttemptAt,
            @Nullable Integer best,
            @Nullable Instant passedAt) {}

    record AttemptLine(
            int number,
            int points,
            int maximumPoints,
            int percent,
            boolean passed,
            Instant startedAt,
            Instant submittedAt) {}

    static UnitView of(Progress progress, Place place) {
        Unit unit = place.unit();
        return new UnitView(
                unit.id().value(),
                place.module().id().value(),
                unit.kind(),
                unit.title(),
                unit.minutes(),
                StudyView.word(progress.standing(place)),
                html(unit),
                unit instanceof Unit.Reading reading && reading.minimumMinutes() > 0 ? reading.minimumMinutes() : null,
                progress.secondsLeft(unit) > 0 ? progress.secondsLeft(unit) : null,
                progress.quiz(unit).map(quiz -> quiz(quiz, progress, place)).orElse(null),
                unit instanceof Unit.Task task
                        ? TaskView.of(task, progress.study().unit(unit.id()).work())
                        : null);
    }

    private static @Nullable String html(Unit unit) {
        return switch (unit) {
            case Unit.Reading reading -> reading.html();
            case Unit.Checklist checklist -> checklist.html();
            case Unit.Document document -> document.summaryHtml();
            case Unit.Practicum practicum -> practicum.html();
            case Unit.Video _, Unit.Case _, Unit.HtmlPackage _, Unit.QuizUnit _ -> null;
        };
    }

    private static QuizView quiz(Quiz quiz, Progress progress, Place place) {
        UnitState state = progress.study().unit(place.unit().id());
        OpenAttempt open = state.open();
        int extra = progress.study().allowance().attempts(place.unit().id());
        return new QuizView(
                quiz.passMark(),
                quiz.terms().draw(),
                quiz.terms().attemptLimit(),
                extra == 0 ? null : extra,
                quiz.terms().feedback().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                minutes(quiz.terms().timeLimit()),
                extraMinutes(quiz, place),
                minutes(quiz.terms().coolDown()),
                quiz.terms().partialCredit(),
                state.attempts().stream().map(UnitView::attempt).toList(),
                open == null ? null : open.number(),
                progress.nextAttemptAt(place).filter(progress.now()::isBefore).orElse(null),
                state.best(),
                state.passedAt());
    }

    private static @Nullable Long extraMinutes(Quiz own, Place place) {
        Duration limit = own.terms().timeLimit();
        Duration others =
                place.unit().asQuiz().map(quiz -> quiz.terms().timeLimit()).orElse(null);
        return limit == null || others == null || limit.equals(others) ? null : minutes(limit.minus(others));
    }

    private static @Nullable Long minutes(@Nullable Duration duration) {
        return duration == null ? null : duration.toMinutes();
    }

    private static AttemptLine attempt(AttemptSummary attempt) {
        return new AttemptLine(
                attempt.number(),
                attempt.score().points(),
                attempt.score().maximum(),
                attempt.score().percent(),
                attempt.passed(),
                attempt.startedAt(),
                attempt.submittedAt());
    }
}
