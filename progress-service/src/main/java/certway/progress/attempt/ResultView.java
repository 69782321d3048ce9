package certway.progress.attempt;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.Answer.Chosen;
import certway.progress.attempt.model.AttemptSummary;
import certway.progress.attempt.model.Mark;
import certway.progress.attempt.model.Matching;
import certway.progress.attempt.model.Question;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.ShortText;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.study.model.Study;
import certway.progress.study.model.UnitState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt was graded.
 *
 * @param unitDone whether the unit is done, by this attempt or an earlier one
 * @param questions per question, where the policy of the quiz shows it; empty where it does not
 */
record ResultView(
        int number,
        int points,
        int maximumPoints,
        int percent,
        int passMark,
        boolean passed,
        Instant submittedAt,
        boolean unitDone,
        boolean studyCompleted,
        List<QuestionResult> questions) {

    /**
     * What a learner is told about their answer; the key is not part of it.
     *
     * @param feedback to the question as a whole
     * @param options feedback to the options that were chosen
     */
    record QuestionResult(
            String id,
            boolean correct,
            int points,
            int maximumPoints,
            @Nullable String feedback,
            @Nullable List<OptionFeedback> options) {}

    record OptionFeedback(String id, String feedback) {}

    static ResultView of(Quiz quiz, Study study, UnitState unit, AttemptSummary summary, SubmittedAttempt attempt) {
        return new ResultView(
                summary.number(),
                summary.score().points(),
                summary.score().maximum(),
                summary.score().percent(),
                quiz.passMark(),
                summary.passed(),
                summary.submittedAt(),
                unit.isDone(),
                study.completion() != null,
                quiz.showsFeedback(unit.attempts().size()) ? questions(quiz, attempt) : List.of());
    }

    private static List<QuestionResult> questions(Quiz quiz, SubmittedAttempt attempt) {
        return attempt.grade().marks().stream()
                .map(mark -> question(
                        quiz.question(mark.question()).orElseThrow(),
                        mark,
                        attempt.answers().get(mark.question())))
                .toList();
    }

    private static QuestionResult question(Question question, Mark mark, @Nullable Answer answer) {
        return new QuestionResult(
                mark.question().value(),
                mark.isFull(),
                mark.points(),
                mark.maximum(),
                switch (question) {
                    case Question.Numeric numeric -> numeric.feedback().of(mark);
                    case Question.Ordering ordering -> ordering.feedback().of(mark);
                    case Matching matching -> matching.feedback().of(mark);
                    case ShortText text -> text.feedback().of(mark);
                    case Question.Choice _ -> null;
                },
                switch (question) {
                    case Question.Choice choice -> chosen(choice, answer);
                    case Question.Numeric _, Question.Ordering _, Matching _, ShortText _ -> null;
                });
    }

    private static List<OptionFeedback> chosen(Question.Choice choice, @Nullable Answer answer) {
        if (!(answer instanceof Chosen(var chosen))) {
            return List.of();
        }
        return choice.options().stream()
                .filter(option -> chosen.contains(option.id()))
                .map(option -> new OptionFeedback(option.id().value(), option.feedback()))
                .toList();
    }
}
