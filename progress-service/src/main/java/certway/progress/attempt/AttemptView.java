package certway.progress.attempt;

import static java.util.stream.Collectors.toMap;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.Drawn;
import certway.progress.attempt.model.Hotspot;
import certway.progress.attempt.model.Item;
import certway.progress.attempt.model.Matching;
import certway.progress.attempt.model.OpenAttempt;
import certway.progress.attempt.model.Option;
import certway.progress.attempt.model.OptionId;
import certway.progress.attempt.model.Question;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.ShortText;
import certway.progress.attempt.model.SubmittedAttempt;
import java.time.Duration;
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
        @Nullable Instant answerUntil,
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
            @Nullable List<String> units,
            @Nullable List<OptionView> prompts,
            @Nullable PictureView picture,
            @Nullable Integer significantDigits) {

        QuestionView(String id, String kind, String text) {
            this(id, kind, text, null, null, null, null, null, null);
        }

        QuestionView withOptions(List<OptionView> shown) {
            return new QuestionView(id, kind, text, shown, items, units, prompts, picture, significantDigits);
        }

        QuestionView withItems(List<OptionView> shown) {
            return new QuestionView(id, kind, text, options, shown, units, prompts, picture, significantDigits);
        }

        QuestionView withUnits(List<String> offered, @Nullable Integer digits) {
            return new QuestionView(id, kind, text, options, items, offered, prompts, picture, digits);
        }

        QuestionView withPrompts(List<OptionView> shown) {
            return new QuestionView(id, kind, text, options, items, units, shown, picture, significantDigits);
        }

        QuestionView withPicture(PictureView shown) {
            return new QuestionView(id, kind, text, options, items, units, prompts, shown, significantDigits);
        }
    }

    record OptionView(String id, String text) {}

    /** A picture with areas that can be chosen like options, in the coordinate system of its width and height. */
    record PictureView(String url, String alternative, int width, int height, List<AreaView> areas) {}

    record AreaView(String id, String shape, List<Integer> coordinates) {}

    static AttemptView of(Quiz quiz, OpenAttempt attempt) {
        return new AttemptView(
                attempt.number(),
                "open",
                attempt.startedAt(),
                until(quiz, attempt.startedAt()),
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
                until(quiz, attempt.startedAt()),
                attempt.answers().size(),
                questions(quiz, attempt.draw()),
                answers(attempt.answers()),
                result);
    }

    private static @Nullable Instant until(Quiz quiz, Instant startedAt) {
        Duration limit = quiz.terms().timeLimit();
        return limit == null ? null : startedAt.plus(limit);
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
                new QuestionView(id, "single-choice", choice.text()).withOptions(options(choice, order));
            case Question.MultipleChoice choice ->
                new QuestionView(id, "multiple-choice", choice.text()).withOptions(options(choice, order));
            case Question.Numeric numeric ->
                new QuestionView(id, "numeric", numeric.text())
                        .withUnits(numeric.units(), numeric.key().significantDigits());
            case Question.Ordering ordering ->
                new QuestionView(id, "ordering", ordering.text()).withItems(items(ordering.items(), order));
            case Hotspot hotspot ->
                new QuestionView(id, "hotspot", hotspot.text())
                        .withOptions(options(hotspot, order))
                        .withPicture(picture(hotspot));
            case Matching matching ->
                new QuestionView(id, "matching", matching.text())
                        .withOptions(items(matching.options(), order))
                        .withPrompts(prompts(matching));
            case ShortText text -> new QuestionView(id, "short-text", text.text());
        };
    }

    private static List<OptionView> options(Question.Choice choice, List<OptionId> order) {
        Map<OptionId, Option> byId = choice.options().stream().collect(toMap(Option::id, Function.identity()));
        return order.stream()
                .map(byId::get)
                .map(option -> new OptionView(option.id().value(), option.text()))
                .toList();
    }

    private static PictureView picture(Hotspot hotspot) {
        return new PictureView(
                hotspot.picture().url(),
                hotspot.picture().alternative(),
                hotspot.picture().width(),
                hotspot.picture().height(),
                hotspot.areas().stream()
                        .map(area -> new AreaView(area.option().id().value(), area.shape(), area.coordinates()))
                        .toList());
    }

    private static List<OptionView> prompts(Matching matching) {
        return matching.prompts().stream()
                .map(prompt -> new OptionView(prompt.id().value(), prompt.text()))
                .toList();
    }

    private static List<OptionView> items(List<Item> items, List<OptionId> order) {
        Map<OptionId, Item> byId = items.stream().collect(toMap(Item::id, Function.identity()));
        return order.stream()
                .map(byId::get)
                .map(item -> new OptionView(item.id().value(), item.text()))
                .toList();
    }
}
