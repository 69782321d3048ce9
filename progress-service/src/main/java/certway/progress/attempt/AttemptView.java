package certway.progress.attempt;

import static java.util.stream.Collectors.toMap;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.Drawn;
import certway.progress.attempt.model.Item;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.Option;
import certway.progress.attempt.model.OptionId;
import certway.progress.attempt.model.Question;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.SubmittedAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An attempt as its learner sees it: questions as they were shown, never a key. */
record AttemptView(
        int number,
        String state,
        Instant startedAt,
        int answered,
        List<QuestionView> questions,
        Map<String, AnswerBody> answers,
        @Nullable ResultView result) {

    record QuestionView(
            String id,
            String kind,
            String text,
            @Nullable List<OptionView> options,
            @Nullable List<OptionView> items,
            @Nullable List<String> units) {}

    record OptionView(String id, String text) {}

    static AttemptView of(Quiz quiz, OpenAttempt attempt) {
        return new AttemptView(
                attempt.number(),
                "open",
                attempt.startedAt(),
                attempt.answers().size(),
                questions(quiz, attempt.draw()),
                answers(attempt.answers()),
                null);
    }

    static AttemptView of(Quiz quiz, SubmittedAttempt attempt, ResultView result) {
        return new AttemptView(
                attempt.number(),
                "submitted",
                attempt.startedAt(),
                attempt.answers().size(),
                questions(quiz, attempt.draw()),
                answers(attempt.answers()),
                result);
    }

    private static Map<String, AnswerBody> answers(Map<QuestionId, Answer> answers) {
        Map<String, AnswerBody> views = new TreeMap<>();
        answers.forEach((question, answer) -> views.put(question.value(), AnswerBody.of(answer)));
        return views;
    }

    private static List<QuestionView> questions(Quiz quiz, List<Drawn> draw) {
        return draw.stream()
                .map(drawn -> question(quiz.question(drawn.question()).orElseThrow(), drawn.order()))
                .toList();
    }

    private static QuestionView question(Question question, List<OptionId> order) {
        String id = question.id().value();
        return switch (question) {
            case Question.SingleChoice choice ->
                new QuestionView(id, "single-choice", choice.text(), options(choice, order), null, null);
            case Question.MultipleChoice choice ->
                new QuestionView(id, "multiple-choice", choice.text(), options(choice, order), null, null);
            case Question.Numeric numeric ->
                new QuestionView(id, "numeric", numeric.text(), null, null, numeric.units());
            case Question.Ordering ordering ->
                new QuestionView(id, "ordering", ordering.text(), null, items(ordering, order), null);
        };
    }

    private static List<OptionView> options(Question.Choice choice, List<OptionId> order) {
        Map<OptionId, Option> byId = choice.options().stream().collect(toMap(Option::id, Function.identity()));
        return order.stream()
                .map(byId::get)
                .map(option -> new OptionView(option.id().value(), option.text()))
                .toList();
    }

    private static List<OptionView> items(Question.Ordering ordering, List<OptionId> order) {
        Map<OptionId, Item> byId = ordering.items().stream().collect(toMap(Item::id, Function.identity()));
        return order.stream()
                .map(byId::get)
                .map(item -> new OptionView(item.id().value(), item.text()))
                .toList();
    }
}
