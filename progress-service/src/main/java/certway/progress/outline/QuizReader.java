package certway.progress.outline;

import static certway.progress.outline.OutlineReader.orEmpty;
import static certway.progress.outline.OutlineReader.present;
import static java.util.stream.Collectors.toMap;

import certway.progress.attempt.model.Feedback;
import certway.progress.attempt.model.FeedbackPolicy;
import certway.progress.attempt.model.Hotspot;
import certway.progress.attempt.model.Item;
import certway.progress.attempt.model.Matching;
import certway.progress.attempt.model.Option;
import certway.progress.attempt.model.OptionId;
import certway.progress.attempt.model.Question;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.ShortText;
import certway.progress.outline.PublishedProgram.PublishedFeedback;
import certway.progress.outline.PublishedProgram.PublishedImage;
import certway.progress.outline.PublishedProgram.PublishedKey;
import certway.progress.outline.PublishedProgram.PublishedPrompt;
import certway.progress.outline.PublishedProgram.PublishedQuestion;
import certway.progress.outline.PublishedProgram.PublishedQuiz;
import java.math.BigDecimal;
import java.time.Duration;
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
                policy(unit, quiz.feedback()),
                quiz.timeLimitMinutes() == null ? null : Duration.ofMinutes(quiz.timeLimitMinutes()),
                orEmpty(quiz.drawByTag()).stream()
                        .map(draw -> new Quiz.TagDraw(draw.tag(), draw.count()))
                        .toList(),
                quiz.coolDownMinutes() == null ? null : Duration.ofMinutes(quiz.coolDownMinutes()),
                Boolean.TRUE.equals(quiz.partialCredit()));
        return new Quiz(
                terms,
                quiz.questions().stream()
                        .map(question -> question("%s, question %s".formatted(unit, question.id()), question))
                        .toList(),
                quiz.questions().stream()
                        .collect(toMap(
                                question -> new QuestionId(question.id()),
                                question -> new Quiz.Label(question.version(), orEmpty(question.tags())))));
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
            case "matching" ->
                new Matching(
                        id,
                        question.text(),
                        present(question.prompts(), where, "prompts").stream()
                                .map(QuizReader::prompt)
                                .toList(),
                        choices(where, question),
                        feedback(where, question));
            case "hotspot" -> hotspot(id, where, question);
            case "short-text" ->
                new ShortText(
                        id, question.text(), present(question.accept(), where, "accept"), feedback(where, question));
            default -> throw new UnsupportedProgram("%s is of unknown kind '%s'".formatted(where, question.kind()));
        };
    }

    private static List<Option> options(String where, PublishedQuestion question) {
        return present(question.options(), where, "options").stream()
                .map(option -> new Option(
                        new OptionId(option.id()),
                        option.text(),
                        Boolean.TRUE.equals(option.correct()),
                        option.feedback() == null ? "" : option.feedback()))
                .toList();
    }

    private static Matching.Prompt prompt(PublishedPrompt prompt) {
        return new Matching.Prompt(new OptionId(prompt.id()), prompt.text(), new OptionId(prompt.option()));
    }

    private static List<Item> choices(String where, PublishedQuestion question) {
        return present(question.options(), where, "options").stream()
                .map(option -> new Item(new OptionId(option.id()), option.text()))
                .toList();
    }

    private static Hotspot hotspot(QuestionId id, String where, PublishedQuestion question) {
        PublishedImage image = present(question.image(), where, "image");
        Hotspot.Picture picture = new Hotspot.Picture(
                image.url(),
                image.alt(),
                present(question.width(), where, "width"),
                present(question.height(), where, "height"));
        List<Hotspot.Area> areas = present(question.areas(), where, "areas").stream()
                .map(area -> new Hotspot.Area(
                        new Option(
                                new OptionId(area.id()),
                                area.label(),
                                area.correct(),
                                area.feedback() == null ? "" : area.feedback()),
                        area.shape(),
                        area.coords()))
                .toList();
        return new Hotspot(id, question.text(), picture, areas);
    }

    private static List<Item> items(String where, PublishedQuestion question) {
        return present(question.items(), where, "items").stream()
                .map(item -> new Item(new OptionId(item.id()), item.text()))
                .toList();
    }

    private static Question.Numeric.Key key(PublishedKey key) {
        return new Question.Numeric.Key(
                new BigDecimal(key.value()), new BigDecimal(key.tolerance()), key.unit(), key.significantDigits());
    }

    private static Feedback feedback(String where, PublishedQuestion question) {
        PublishedFeedback feedback = present(question.feedback(), where, "feedback");
        return new Feedback(feedback.correct(), feedback.incorrect());
    }
}
