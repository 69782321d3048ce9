package certway.catalog.exchange;

import certway.catalog.program.Question;
import certway.catalog.program.Question.Answer;
import certway.catalog.program.Question.Feedback;
import certway.catalog.program.Question.Item;
import certway.catalog.program.Question.Matching;
import certway.catalog.program.Question.MultipleChoice;
import certway.catalog.program.Question.Numeric;
import certway.catalog.program.Question.Option;
import certway.catalog.program.Question.Ordering;
import certway.catalog.program.Question.Prompt;
import certway.catalog.program.Question.ShortText;
import certway.catalog.program.Question.SingleChoice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads questions and refuses those that nobody can answer or learn from. */
final class QuestionReader {

    static final int TEXT = 4_000;

    private static final int OPTIONS = 20;
    private static final int UNIT = 30;
    private static final int SHORT_TEXT = 200;
    private static final int DIGITS = 9;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");
    private static final Pattern TOLERANCE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,9})?");

    private enum Kind {
        SINGLE_CHOICE("single-choice"),
        MULTIPLE_CHOICE("multiple-choice"),
        NUMERIC("numeric"),
        ORDERING("ordering"),
        MATCHING("matching"),
        HOTSPOT("hotspot"),
        SHORT_TEXT("short-text");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** What every kind of question has. */
    record Head(String id, List<String> tags, String text) {}

    private final Material material;
    private final Set<String> questionIds = new HashSet<>();

    QuestionReader(Material material) {
        this.material = material;
    }

    Question read(Node node) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        Head head =
                new Head(Fields.unique(id, id.id(), questionIds), fields.ids("tags", 0), fields.markdown("text", TEXT));
        Question question = switch (fields.required("kind").oneOf(Kind.values(), Kind::text)) {
            case SINGLE_CHOICE -> singleChoice(head, fields);
            case MULTIPLE_CHOICE -> multipleChoice(head, fields);
            case NUMERIC -> numeric(head, fields);
            case ORDERING -> ordering(head, fields);
            case MATCHING -> matching(head, fields);
            case HOTSPOT -> HotspotReader.read(head, fields, material);
            case SHORT_TEXT -> shortText(head, fields);
        };
        fields.end();
        return question;
    }

    private static SingleChoice singleChoice(Head head, Fields fields) {
        List<Option> options = options(fields);
        long right = options.stream().filter(Option::correct).count();
        if (right != 1 && !options.isEmpty()) {
            fields.required("options").unfinished("exactly one option must be correct, %d are".formatted(right));
        }
        return new SingleChoice(head.id(), head.tags(), head.text(), options);
    }

    private static MultipleChoice multipleChoice(Head head, Fields fields) {
        List<Option> options = options(fields);
        if (options.stream().noneMatch(Option::correct) && !options.isEmpty()) {
            fields.required("options").unfinished("no option is correct");
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
                Fields.unique(id, id.id(), ids),
                fields.markdown("text", TEXT),
                fields.optional("correct").map(Node::truth).orElse(false),
                fields.markdown("feedback", TEXT));
        fields.end();
        return option;
    }

    private static Numeric numeric(Head head, Fields fields) {
        Node answerNode = fields.required("answer");
        Answer answer = answer(answerNode);
        List<String> units = fields.required("units").items(1, OPTIONS).stream()
                .map(unit -> unit.text(Node.Style.LINE, UNIT))
                .toList();
        if (!units.isEmpty() && !units.contains(answer.unit())) {
            answerNode.unfinished("the unit %s is not among the units".formatted(answer.unit()));
        }
        return new Numeric(head.id(), head.tags(), head.text(), answer, units, feedback(fields));
    }

    private static Answer answer(Node node) {
        int before = node.faults().count();
        Fields fields = node.fields();
        Answer answer = new Answer(
                fields.required("value").matching(DECIMAL, "a decimal number as text, such as \"2.7\""),
                fields.required("tolerance").matching(TOLERANCE, "a decimal number as text, such as \"0.05\""),
                fields.line("unit", UNIT),
                fields.optional("significantDigits")
                        .map(digits -> digits.integer(1, DIGITS))
                        .orElse(null));
        fields.end();
        Integer digits = answer.significantDigits();
        if (digits != null && node.faults().count() == before && !canBeGiven(answer, digits)) {
            node.unfinished("no number with %d significant digits is within the tolerance".formatted(digits));
        }
        return answer;
    }

    private static boolean canBeGiven(Answer answer, int digits) {
        BigDecimal value = new BigDecimal(answer.value());
        BigDecimal rounded = value.round(new MathContext(digits, RoundingMode.HALF_UP));
        return value.subtract(rounded).abs().compareTo(new BigDecimal(answer.tolerance())) <= 0;
    }

    private static Ordering ordering(Head head, Fields fields) {
        return new Ordering(head.id(), head.tags(), head.text(), items(fields, "items"), feedback(fields));
    }

    private static Matching matching(Head head, Fields fields) {
        List<Item> options = items(fields, "options");
        Set<String> optionIds = options.stream().map(Item::id).collect(Collectors.toSet());
        Set<String> promptIds = new HashSet<>();
        List<Prompt> prompts = fields.required("prompts").items(2, OPTIONS).stream()
                .map(node -> prompt(node, promptIds, optionIds))
                .toList();
        return new Matching(head.id(), head.tags(), head.text(), prompts, options, feedback(fields));
    }

    private static Prompt prompt(Node node, Set<String> ids, Set<String> optionIds) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        Node option = fields.required("option");
        Prompt prompt = new Prompt(Fields.unique(id, id.id(), ids), fields.markdown("text", TEXT), option.id());
        fields.end();
        if (!optionIds.isEmpty() && !optionIds.contains(prompt.option())) {
            option.unfinished("there is no option %s".formatted(prompt.option()));
        }
        return prompt;
    }

    private static ShortText shortText(Head head, Fields fields) {
        Set<String> seen = new HashSet<>();
        List<String> accept = fields.required("accept").items(1, OPTIONS).stream()
                .map(node -> accepted(node, seen))
                .toList();
        return new ShortText(head.id(), head.tags(), head.text(), accept, feedback(fields));
    }

    /** Two texts that the comparison of answers takes for one are a slip. */
    private static String accepted(Node node, Set<String> seen) {
        String text = node.text(Node.Style.LINE, SHORT_TEXT);
        String compared = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        Fields.unique(node, compared, seen);
        return text;
    }

    private static List<Item> items(Fields owner, String name) {
        Set<String> ids = new HashSet<>();
        return owner.required(name).items(2, OPTIONS).stream()
                .map(node -> item(node, ids))
                .toList();
    }

    private static Item item(Node node, Set<String> ids) {
        Fields fields = node.fields();
        Node id = fields.required("id");
        Item item = new Item(Fields.unique(id, id.id(), ids), fields.markdown("text", TEXT));
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
