package certway.web.admin.authoring;

import static certway.web.admin.form.Field.Need.OPTIONAL;
import static certway.web.admin.form.Field.Need.REQUIRED;

import certway.web.admin.form.Field;
import certway.web.admin.form.Sheet;
import certway.web.admin.form.Variants;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What each kind of question asks its author for. */
final class QuestionSheets {

    private static final int UNIT = 40;
    private static final int LABEL = 200;
    private static final int SIDE = 10_000;

    private static final Field FEEDBACK =
            new Field.Part("feedback", List.of(new Field.Phrase("correct"), new Field.Phrase("incorrect")));

    private static final Map<String, List<Field>> KINDS = kinds();

    /** Where each kind has the rows that a new question begins with, and what their ids begin with. */
    private static final Map<String, Map<String, String>> ROWS = Map.of(
            "single-choice", Map.of("options", "option"),
            "multiple-choice", Map.of("options", "option"),
            "ordering", Map.of("items", "item"),
            "matching", Map.of("options", "option", "prompts", "prompt"),
            "hotspot", Map.of("areas", "area"));

    private QuestionSheets() {}

    static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    static Sheet of(String kind) {
        List<Field> fields = new ArrayList<>(List.of(new Field.Phrase("text")));
        fields.addAll(KINDS.getOrDefault(kind, List.of()));
        fields.add(new Field.Tags("tags"));
        return new Sheet(fields, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** What a new question begins with. */
    static ObjectNode blank(String kind, String id) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.put("kind", kind).put("id", id).put("text", "").putArray("tags");
        ROWS.getOrDefault(kind, Map.of()).forEach((name, ids) -> {
            ArrayNode rows = question.putArray(name);
            rows.addObject().put("id", ids + "-1");
            rows.addObject().put("id", ids + "-2");
        });
        return question;
    }

    private static Map<String, List<Field>> kinds() {
        Map<String, List<Field>> kinds = new LinkedHashMap<>();
        kinds.put("single-choice", List.of(options(new Field.Only("correct"))));
        kinds.put("multiple-choice", List.of(options(new Field.Tick("correct"))));
        kinds.put(
                "numeric",
                List.of(
                        new Field.Part(
                                "answer",
                                List.of(
                                        new Field.Line("value", UNIT, REQUIRED),
                                        new Field.Line("tolerance", UNIT, REQUIRED),
                                        new Field.Line("unit", UNIT, REQUIRED),
                                        new Field.Whole("significantDigits", 1, 15, OPTIONAL))),
                        new Field.Lines("units"),
                        FEEDBACK));
        kinds.put("ordering", List.of(items("items", "item"), FEEDBACK));
        kinds.put(
                "matching",
                List.of(
                        items("options", "option"),
                        new Field.Rows(
                                "prompts",
                                Variants.alike(
                                        new Field.Phrase("text"), new Field.Reference("option", "/options", REQUIRED)),
                                "prompt"),
                        FEEDBACK));
        kinds.put("hotspot", hotspot());
        kinds.put("short-text", List.of(new Field.Lines("accept"), FEEDBACK));
        return kinds;
    }

    private static Field options(Field correct) {
        return new Field.Rows(
                "options", Variants.alike(new Field.Phrase("text"), correct, new Field.Phrase("feedback")), "option");
    }

    private static Field items(String name, String ids) {
        return new Field.Rows(name, Variants.alike(new Field.Phrase("text")), ids);
    }

    private static List<Field> hotspot() {
        return List.of(
                new Field.Part(
                        "image",
                        List.of(
                                new Field.Reference("file", "picture", REQUIRED),
                                new Field.Line("alt", LABEL * 5, REQUIRED))),
                new Field.Whole("width", 1, SIDE, REQUIRED),
                new Field.Whole("height", 1, SIDE, REQUIRED),
                new Field.Rows(
                        "areas",
                        Variants.alike(
                                new Field.Line("label", LABEL, REQUIRED),
                                new Field.Only("correct"),
                                new Field.Choice("shape", List.of("circle", "rect", "polygon"), REQUIRED),
                                new Field.Numbers("coords"),
                                new Field.Phrase("feedback")),
                        "area"));
    }
}
