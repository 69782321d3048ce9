package certway.catalog.exchange.export;

import certway.catalog.exchange.export.Yaml.Fields;
import certway.catalog.program.Question;
import certway.catalog.program.Question.Area;
import certway.catalog.program.Question.Feedback;
import certway.catalog.program.Question.Hotspot;
import certway.catalog.program.Question.Item;
import certway.catalog.program.Question.Matching;
import certway.catalog.program.Question.Numeric;
import certway.catalog.program.Question.Option;
import certway.catalog.program.Quiz;
import java.util.List;

/** Quizzes as the program format writes them, with their questions in the same file. */
record QuizYaml(FilePlace place) {

    Fields of(Quiz quiz) {
        return new Fields()
                .token("passMark", quiz.passMark())
                .put("draw", draw(quiz))
                .optional("attemptLimit", quiz.attemptLimit())
                .optional("timeLimitMinutes", quiz.timeLimitMinutes())
                .optional("coolDownMinutes", quiz.coolDownMinutes())
                .optional("partialCredit", quiz.partialCredit() ? true : null)
                .token("shuffleOptions", quiz.shuffleOptions())
                .id("feedback", quiz.feedback().text())
                .put("questions", Yaml.items(quiz.questions(), this::question));
    }

    private static Yaml draw(Quiz quiz) {
        if (quiz.drawByTag().isEmpty()) {
            return new Yaml.Token(Integer.toString(quiz.draw()));
        }
        return Yaml.items(
                quiz.drawByTag(), draw -> new Fields().id("tag", draw.tag()).token("count", draw.count()));
    }

    private Fields question(Question question) {
        return switch (question) {
            case Question.SingleChoice choice ->
                head(choice, "single-choice").put("options", options(choice.options()));
            case Question.MultipleChoice choice ->
                head(choice, "multiple-choice").put("options", options(choice.options()));
            case Numeric numeric -> numeric(numeric);
            case Question.Ordering ordering ->
                head(ordering, "ordering")
                        .put("items", items(ordering.items()))
                        .put("feedback", feedback(ordering.feedback()));
            case Matching matching -> matching(matching);
            case Hotspot hotspot -> hotspot(hotspot);
            case Question.ShortText text ->
                head(text, "short-text")
                        .put("accept", Yaml.texts(text.accept()))
                        .put("feedback", feedback(text.feedback()));
        };
    }

    private static Fields head(Question question, String kind) {
        return new Fields()
                .id("id", question.id())
                .id("kind", kind)
                .put("tags", Yaml.ids(question.tags()))
                .text("text", question.text());
    }

    private static Yaml options(List<Option> options) {
        return Yaml.items(
                options,
                option -> new Fields()
                        .id("id", option.id())
                        .text("text", option.text())
                        .optional("correct", option.correct() ? true : null)
                        .text("feedback", option.feedback()));
    }

    private static Fields numeric(Numeric numeric) {
        Fields answer = new Fields()
                .text("value", numeric.answer().value())
                .text("tolerance", numeric.answer().tolerance())
                .text("unit", numeric.answer().unit())
                .optional("significantDigits", numeric.answer().significantDigits());
        return head(numeric, "numeric")
                .put("answer", answer)
                .put("units", Yaml.texts(numeric.units()))
                .put("feedback", feedback(numeric.feedback()));
    }

    private static Fields matching(Matching matching) {
        Yaml prompts = Yaml.items(
                matching.prompts(),
                prompt -> new Fields()
                        .id("id", prompt.id())
                        .text("text", prompt.text())
                        .id("option", prompt.option()));
        return head(matching, "matching")
                .put("prompts", prompts)
                .put("options", items(matching.options()))
                .put("feedback", feedback(matching.feedback()));
    }

    private Fields hotspot(Hotspot hotspot) {
        Fields image = new Fields()
                .text("file", place.relative(hotspot.image().file()))
                .text("alt", hotspot.image().alt());
        return head(hotspot, "hotspot")
                .put("image", image)
                .token("width", hotspot.width())
                .token("height", hotspot.height())
                .put("areas", Yaml.items(hotspot.areas(), QuizYaml::area));
    }

    private static Fields area(Area area) {
        return new Fields()
                .id("id", area.id())
                .text("label", area.label())
                .id("shape", area.shape().text())
                .put("coords", Yaml.items(area.coords(), number -> new Yaml.Token(number.toString())))
                .optional("correct", area.correct() ? true : null)
                .text("feedback", area.feedback());
    }

    private static Yaml items(List<Item> items) {
        return Yaml.items(items, item -> new Fields().id("id", item.id()).text("text", item.text()));
    }

    private static Fields feedback(Feedback feedback) {
        return new Fields().text("correct", feedback.correct()).text("incorrect", feedback.incorrect());
    }
}
