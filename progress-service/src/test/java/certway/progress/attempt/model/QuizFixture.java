package certway.progress.attempt.model;

import certway.progress.attempt.model.Answer.Chosen;
import certway.progress.attempt.model.Answer.Measured;
import certway.progress.attempt.model.Answer.Ordered;
import certway.progress.attempt.model.Question.MultipleChoice;
import certway.progress.attempt.model.Question.Numeric;
import certway.progress.attempt.model.Question.Ordering;
import certway.progress.attempt.model.Question.SingleChoice;
import certway.progress.attempt.model.Quiz.Terms;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quiz with one question of each kind. */
public final class QuizFixture {

    public static final QuestionId FIRST_TUBE = new QuestionId("first-tube");
    public static final QuestionId EDTA = new QuestionId("edta");
    public static final QuestionId VOLUME = new QuestionId("volume");
    public static final QuestionId ORDER = new QuestionId("order");

    private QuizFixture() {}

    public static SingleChoice firstTube() {
        return new SingleChoice(
                FIRST_TUBE,
                "Which do you fill first?",
                List.of(
                        new Option(new OptionId("culture"), "Blood culture", true, "Sterile first."),
                        new Option(new OptionId("blue"), "Light blue", false, "Second."),
                        new Option(new OptionId("red"), "Red", false, "Third.")));
    }

    public static MultipleChoice edta() {
        return new MultipleChoice(
                EDTA,
                "What is true of EDTA?",
                List.of(
                        new Option(new OptionId("calcium"), "Binds calcium", true, "Yes."),
                        new Option(new OptionId("potassium"), "Raises potassium", true, "Yes."),
                        new Option(new OptionId("clot"), "Speeds clotting", false, "No.")));
    }

    public static Numeric volume() {
        return new Numeric(
                VOLUME,
                "How much blood?",
                new Numeric.Key(new BigDecimal("2.7"), new BigDecimal("0.05"), "mL"),
                List.of("mL", "L"),
                new Feedback("1 to 9.", "It is 1 to 9."));
    }

    public static Ordering order() {
        return new Ordering(
                ORDER,
                "Put in order.",
                List.of(
                        new Item(new OptionId("blue"), "Light blue"),
                        new Item(new OptionId("red"), "Red"),
                        new Item(new OptionId("lavender"), "Lavender")),
                new Feedback("Right.", "Citrate, serum, EDTA."));
    }

    public static Quiz quiz(Terms terms) {
        return new Quiz(terms, List.of(firstTube(), edta(), volume(), order()));
    }

    /** All four questions, pass mark 75. */
    public static Quiz quiz() {
        return quiz(terms(4, null));
    }

    public static Terms terms(int draw, @Nullable Integer attemptLimit) {
        return new Terms(75, draw, attemptLimit, true, FeedbackPolicy.AFTER_SUBMIT);
    }

    public static Chosen chosen(String... options) {
        return new Chosen(ids(options));
    }

    public static Ordered ordered(String... items) {
        return new Ordered(ids(items));
    }

    public static Measured measured(String value, String unit) {
        return new Measured(new BigDecimal(value), unit);
    }

    public static List<OptionId> ids(String... ids) {
        return Arrays.stream(ids).map(OptionId::new).toList();
    }

    public static Map<QuestionId, Answer> allRight() {
        return Map.of(
                FIRST_TUBE, chosen("culture"),
                EDTA, chosen("potassium", "calcium"),
                VOLUME, measured("2.70", "mL"),
                ORDER, ordered("blue", "red", "lavender"));
    }
}
