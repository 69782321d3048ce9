package certway.catalog.exchange.foreign;

import certway.catalog.exchange.foreign.CsvTable.Row;
import certway.catalog.program.Question;
import certway.catalog.program.Question.Answer;
import certway.catalog.program.Question.Feedback;
import certway.catalog.program.Question.Item;
import certway.catalog.program.Question.Option;
import certway.catalog.program.Question.Prompt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Questions of a table; what a column means is in docs/import-export.md. */
final class CsvQuestions {

    private static final int OPTIONS = 20;
    private static final String ARROW = "=>";

    private CsvQuestions() {}

    static List<Found> read(String text) throws CsvTable.Unreadable {
        List<Found> found = new ArrayList<>();
        for (Row row : CsvTable.read(text)) {
            String name = row.value("id").orElse("question %d".formatted(found.size() + 1));
            found.add(question(row, new Found("", row.line(), name), "q-%d".formatted(found.size() + 1)));
        }
        return found;
    }

    private static Found question(Row row, Found found, String standIn) {
        Head head = new Head(
                row.value("id").orElse(standIn),
                words(row, "tags"),
                row.value("text").orElse(""));
        String kind = row.value("kind").orElse("").toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "single-choice" ->
                found.as(new Question.SingleChoice(head.id(), head.tags(), head.text(), options(row, found)));
            case "multiple-choice" ->
                found.as(new Question.MultipleChoice(head.id(), head.tags(), head.text(), options(row, found)));
            case "numeric" -> found.as(numeric(head, row));
            case "ordering" ->
                found.as(new Question.Ordering(head.id(), head.tags(), head.text(), items(row), feedback(row)));
            case "matching" -> matching(head, row, found);
            case "short-text" ->
                found.as(new Question.ShortText(head.id(), head.tags(), head.text(), texts(row), feedback(row)));
            case "" -> found.skipped("the column kind is empty");
            default -> found.skipped("there is no kind %s".formatted(kind));
        };
    }

    /** What every kind of question has. */
    private record Head(String id, List<String> tags, String text) {}

    private static List<Option> options(Row row, Found found) {
        Set<String> right = new HashSet<>(words(row, "correct"));
        List<Option> options = new ArrayList<>();
        for (int i = 1; i <= OPTIONS; i++) {
            String number = Integer.toString(i);
            Optional<String> text = row.value("option" + i);
            if (text.isPresent()) {
                boolean correct = right.remove(number);
                options.add(new Option("o-" + i, text.get(), correct, optionFeedback(row, number, found)));
            }
        }
        right.forEach(number -> found.note("correct names %s, and there is no such option".formatted(number)));
        return options;
    }

    private static String optionFeedback(Row row, String number, Found found) {
        return row.value("feedback" + number).orElseGet(() -> {
            boolean right = words(row, "correct").contains(number);
            found.note("options without feedback got that of the whole question");
            return row.value(right ? "feedback_correct" : "feedback_incorrect").orElse(right ? "Right." : "Not right.");
        });
    }

    private static Question numeric(Head head, Row row) {
        String unit = row.value("unit").orElse("");
        List<String> units = words(row, "units");
        return new Question.Numeric(
                head.id(),
                head.tags(),
                head.text(),
                new Answer(
                        row.value("correct").orElse(""), row.value("tolerance").orElse("0"), unit),
                units.isEmpty() ? List.of(unit) : units,
                feedback(row));
    }

    private static Found matching(Head head, Row row, Found found) {
        Map<String, Item> options = new LinkedHashMap<>();
        List<Prompt> prompts = new ArrayList<>();
        for (String pair : texts(row)) {
            String[] sides = pair.split(ARROW, 2);
            if (sides.length < 2) {
                return found.skipped(
                        "an option of a matching question is written as: prompt %s option".formatted(ARROW));
            }
            Item option = options.computeIfAbsent(
                    sides[1].strip(), text -> new Item("o-%d".formatted(options.size() + 1), text));
            if (!sides[0].isBlank()) {
                prompts.add(new Prompt("p-%d".formatted(prompts.size() + 1), sides[0].strip(), option.id()));
            }
        }
        return found.as(new Question.Matching(
                head.id(), head.tags(), head.text(), prompts, List.copyOf(options.values()), feedback(row)));
    }

    private static List<Item> items(Row row) {
        List<Item> items = new ArrayList<>();
        texts(row).forEach(text -> items.add(new Item("o-%d".formatted(items.size() + 1), text)));
        return items;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= OPTIONS; i++) {
            row.value("option" + i).ifPresent(texts::add);
        }
        return texts;
    }

    private static Feedback feedback(Row row) {
        return new Feedback(
                row.value("feedback_correct").orElse("Right."),
                row.value("feedback_incorrect").orElse("Not right."));
    }

    private static List<String> words(Row row, String column) {
        return row.value(column).stream()
                .flatMap(value -> Stream.of(value.split("[;|]")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
