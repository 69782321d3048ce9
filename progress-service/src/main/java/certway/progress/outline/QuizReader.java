package certway.progress.outline;

import static certway.progress.outline.OutlineReader.present;

import certway.progress.attempt.model.Feedback;
import certway.progress.attempt.model.FeedbackPolicy;
import certway.progress.attempt.model.Item;
import certway.progress.attempt.model.Option;
import certway.progress.attempt.model.OptionId;
import certway.progress.attempt.model.Question;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.Quiz;
import certway.progress.outline.PublishedProgram.PublishedFeedback;
import certway.progress.outline.PublishedProgram.PublishedKey;
import certway.progress.outline.PublishedProgram.PublishedQuestion;
import certway.progress.outline.PublishedProgram.PublishedQuiz;
import java.math.BigDecimal;
import java.util.List;

/** Reads a quiz with its answer keys. */
final class QuizReader {

    private QuizReader() {}

    static Quiz quiz(String unit, PublishedQuiz quiz) {
        Quiz.Terms terms = new Quiz.Terms(
                quiz.passMark(),
                quiz.draw(),
                quiz.attemptLimit(),
                quiz.shuffleOptions(),
                policy(unit, quiz.feedback()));
        return new Quiz(
                terms,
                quiz.questions().stream()
                        .map(question -> question("%s, question %s".formatted(unit, question.id()), question))
                        .toList());
    }

    private static FeedbackPolicy policy(String unit, String word) {
        return switch (word) {
            case "never" -> FeedbackPolicy.NEVER;
            case "after-submit" -> FeedbackPolicy.AFTER_SUBMIT;
            case "after-last-attempt" -> FeedbackPolicy.AFTER_LAST_ATTEMPT;
            default -> throw new UnsupportedProgram("%s has unknown feedback '%s'".formatted(unit, word));
        };
    }

    private static Question question(String where, PublishedQuestion question) {
        QuestionId id = new QuestionId(question.id());
        return switch (question.kind()) {
            case "single-choice" -> new Question.SingleChoice(id, question.text(), options(where, question));
            case "multiple-choice" -> new Question.MultipleChoice(id, question.text(), options(where, question));
            case "numeric" ->
                new Question.Numeric(
                        id,
                        question.text(),
                        key(present(question.answer(), where, "answer")),
                        present(question.units(), where, "units"),
                        feedback(where, question));
            case "ordering" ->
                new Question.Ordering(id, question.text(), items(where, question), feedback(where, question));
            default -> throw new UnsupportedProgram("%s is of unknown kind '%s'".formatted(where, question.kind()));
        };
    }

    private static List<Option> options(String where, PublishedQuestion question) {
        return present(question.options(), where, "options").stream()
                .map(option -> new Option(
                        new OptionId(option.id()),
                        option.text(),
                        option.correct(),
                        option.feedback() == null ? "" : option.feedback()))
                .toList();
    }

    private static List<Item> items(String where, PublishedQuestion question) {
        return present(question.items(), where, "items").stream()
                .map(item -> new Item(new OptionId(item.id()), item.text()))
                .toList();
    }

    private static Question.Numeric.Key key(PublishedKey key) {
        return new Question.Numeric.Key(new BigDecimal(key.value()), new BigDecimal(key.tolerance()), key.unit());
    }

    private static Feedback feedback(String where, PublishedQuestion question) {
        PublishedFeedback feedback = present(question.feedback(), where, "feedback");
        return new Feedback(feedback.correct(), feedback.incorrect());
    }
}
