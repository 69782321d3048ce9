package certway.catalog.exchange;

import certway.catalog.program.Question;
import certway.catalog.program.Question.Answer;
import certway.catalog.program.Question.Feedback;
import certway.catalog.program.Question.Item;
import certway.catalog.program.Question.MultipleChoice;
import certway.catalog.program.Question.Numeric;
import certway.catalog.program.Question.Option;
import certway.catalog.program.Question.Ordering;
import certway.catalog.program.Question.SingleChoice;
import certway.catalog.program.Quiz;
import certway.catalog.program.Quiz.FeedbackTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one quiz and refuses questions that nobody can answer or learn from. */
final class QuizReader {

    static final Quiz STAND_IN = new Quiz(1, 1, null, false, FeedbackTime.NEVER, List.of());

    private static final int BANK = 1_000;
    private static final int OPTIONS = 20;
    private static final int TEXT = 4_000;
    private static final int UNIT = 30;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");
    private static final Pattern TOLERANCE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    private enum Kind {
        SINGLE_CHOICE("single-choice"),
        MULTIPLE_CHOICE("multiple-choice"),
        NUMERIC("numeric"),
        ORDERING("ordering");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** What every kind of question has. */
    private record Head(String id, List<String> tags, String text) {}

    private final Set<String> questionIds = new HashSet<>();

    Quiz quiz(Node node) {
        Fields fields = node.fields();
        int passMark = fields.required("passMark").integer(1, 100);
        Node draw = fields.required("draw");
        Quiz quiz = new Quiz(
                passMark,
                draw.integer(1, BANK),
                fields.optional("attemptLimit")
                        .map(limit -> limit.integer(1, 1_000))
                        .orElse(null),
                fields.required("shuffleOptions").truth(),
                fields.required("feedback").oneOf(FeedbackTime.values(), FeedbackTime::text),
                fields.required("questions").items(1, BANK).stream()
                        .map(this::question)
                        .toList());
        if (quiz.draw() > quiz.questions().size()) {
            draw.fault("draws %d questions from a bank of %d"
                    .formatted(quiz.draw(), quiz.questions().size()));
        }
        fields.end();
        return quiz;
    }

    private Question question(Node node) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        Head head =
                new Head(Fields.unique(id, id.id(), questionIds), fields.ids("tags", 0), fields.markdown("text", TEXT));
        Question question = switch (fields.required("kind").oneOf(Kind.values(), Kind::text)) {
            case SINGLE_CHOICE -> singleChoice(head, fields);
            case MULTIPLE_CHOICE -> multipleChoice(head, fields);
            case NUMERIC -> numeric(head, fields);
            case ORDERING -> ordering(head, fields);
        };
        fields.end();
        return question;
    }

    private static SingleChoice singleChoice(Head head, Fields fields) {
        List<Option> options = options(fields);
        long right = options.stream().filter(Option::correct).count();
        if (right != 1 && !options.isEmpty()) {
            fields.required("options").fault("exactly one option must be correct, %d are".formatted(right));
        }
        return new SingleChoice(head.id(), head.tags(), head.text(), options);
    }

    private static MultipleChoice multipleChoice(Head head, Fields fields) {
        List<Option> options = options(fields);
        if (options.stream().noneMatch(Option::correct) && !options.isEmpty()) {
            fields.required("options").fault("no option is correct");
        }
        return new MultipleChoice(head.id(), head.tags(), head.text(), options);
    }

    private static List<Option> options(Fields fields) {
        Set<String> ids = new HashSet<>();
        return fields.required("options").items(2, OPTIONS).stream()
                .map(node -> option(node, ids))
                .toList();
    }

    private static Option option(Node node, Set<String> ids) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        Option option = new Option(
                uniqueId(id, ids),
                fields.markdown("text", TEXT),
                fields.optional("correct").map(Node::truth).orElse(false),
                fields.markdown("feedback", TEXT));
        fields.end();
        return option;
    }

    private static String uniqueId(Node node, Set<String> ids) {
        return Fields.unique(node, node.id(), ids);
    }

    private static Numeric numeric(Head head, Fields fields) {
        Node answerNode = fields.required("answer");
        Fields answerFields = answerNode.fields();
        Answer answer = new Answer(
                answerFields.required("value").matching(DECIMAL, "a decimal number as text, such as \"2.7\""),
                answerFields.required("tolerance").matching(TOLERANCE, "a decimal number as text, such as \"0.05\""),
                answerFields.line("unit", UNIT));
        answerFields.end();
        List<String> units = fields.required("units").items(1, OPTIONS).stream()
                .map(unit -> unit.text(Node.Style.LINE, UNIT))
                .toList();
        if (!units.isEmpty() && !units.contains(answer.unit())) {
            answerNode.fault("the unit %s is not among the units".formatted(answer.unit()));
        }
        return new Numeric(head.id(), head.tags(), head.text(), answer, units, feedback(fields));
    }

    private static Ordering ordering(Head head, Fields fields) {
        Set<String> ids = new HashSet<>();
        List<Item> items = fields.required("items").items(2, OPTIONS).stream()
                .map(node -> item(node, ids))
                .toList();
        return new Ordering(head.id(), head.tags(), head.text(), items, feedback(fields));
    }

    private static Item item(Node node, Set<String> ids) {
        Fields fields = node.fields();
        Item item = new Item(uniqueId(fields.required("id"), ids), fields.markdown("text", TEXT));
        fields.end();
        return item;
    }

    private static Feedback feedback(Fields owner) {
        Fields fields = owner.required("feedback").fields();
        Feedback feedback = new Feedback(fields.markdown("correct", TEXT), fields.markdown("incorrect", TEXT));
        fields.end();
        return feedback;
    }
}
