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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What each kind of unit asks its author for. */
final class UnitSheets {

    private static final String TEXT = "text";
    private static final int LINE = 500;
    private static final int TITLE = 200;
    private static final int MINUTES = 10_000;

    private static final Map<String, List<Field>> KINDS = kinds();

    private UnitSheets() {}

    static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    /** Of a kind that we do not know, only what every unit has can be changed. */
    static Sheet of(String kind) {
        List<Field> fields = new ArrayList<>(
                List.of(new Field.Line("title", TITLE, REQUIRED), new Field.Whole("minutes", 1, MINUTES, REQUIRED)));
        fields.addAll(KINDS.getOrDefault(kind, List.of()));
        return new Sheet(fields, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** What a new unit begins with. */
    static ObjectNode blank(String kind) {
        ObjectNode unit = JsonNodeFactory.instance.objectNode();
        unit.put("kind", kind).put("title", "").put("minutes", 10);
        switch (kind) {
            case "quiz" -> {
                ObjectNode quiz = unit.putObject("quiz");
                quiz.put("passMark", 80).put("draw", 1).put("shuffleOptions", true);
                quiz.put("feedback", "after-submit").putArray("questions");
            }
            case "video" -> unit.putObject("video").put("share", 90);
            case "package" ->
                unit.putObject("package").put("start", "index.html").put("height", 600);
            case "checklist" ->
                unit.putObject("checklist").putArray("items").addObject().put("id", "item-1");
            case "practicum" -> {
                ObjectNode practicum = unit.putObject("practicum").put("required", 10);
                practicum
                        .putArray("fields")
                        .addObject()
                        .put("id", "field-1")
                        .put("label", "Date")
                        .put("kind", "date");
            }
            case "case" -> {
                ObjectNode scenario = unit.putObject("case").put("start", "scene-1");
                scenario.putArray("scenes").addObject().put("id", "scene-1").putArray("choices");
            }
            default -> {}
        }
        return unit;
    }

    private static Map<String, List<Field>> kinds() {
        Map<String, List<Field>> kinds = new LinkedHashMap<>();
        kinds.put(
                "reading",
                List.of(
                        new Field.Prose("markdown", TEXT, REQUIRED),
                        new Field.Tick("sample"),
                        new Field.Whole("minimumMinutes", 1, MINUTES, OPTIONAL)));
        kinds.put("video", List.of(video()));
        kinds.put(
                "document",
                List.of(new Field.Part(
                        "document",
                        List.of(
                                new Field.Reference("file", "pdf", REQUIRED),
                                new Field.Whole("pages", 1, 5_000, OPTIONAL),
                                new Field.Prose("summary", TEXT, REQUIRED)))));
        kinds.put("quiz", List.of(quiz()));
        kinds.put("case", List.of(scenario()));
        kinds.put(
                "checklist",
                List.of(new Field.Part(
                        "checklist",
                        List.of(
                                new Field.Prose("text", TEXT, OPTIONAL),
                                new Field.Rows(
                                        "items", Variants.alike(new Field.Line("text", LINE, REQUIRED)), "item")))));
        kinds.put("practicum", List.of(practicum()));
        kinds.put(
                "package",
                List.of(new Field.Part(
                        "package",
                        List.of(
                                new Field.Reference("file", "zip", REQUIRED),
                                new Field.Line("start", LINE, REQUIRED),
                                new Field.Whole("height", 100, 4_000, REQUIRED)))));
        return kinds;
    }

    private static Field video() {
        return new Field.Part(
                "video",
                List.of(
                        new Field.Part(
                                "source",
                                List.of(
                                        new Field.Reference("file", "film", OPTIONAL),
                                        new Field.Line("url", LINE, OPTIONAL))),
                        new Field.Whole("durationSeconds", 1, 36_000, REQUIRED),
                        new Field.Whole("share", 1, 100, REQUIRED),
                        new Field.Rows(
                                "captions",
                                Variants.alike(
                                        new Field.Line("language", 6, REQUIRED),
                                        new Field.Reference("file", "captions", REQUIRED)),
                                ""),
                        new Field.Prose("transcript", TEXT, REQUIRED)));
    }

    private static Field quiz() {
        return new Field.Part(
                "quiz",
                List.of(
                        new Field.Whole("passMark", 1, 100, REQUIRED),
                        new Field.Whole("draw", 1, 1_000, REQUIRED),
                        new Field.Whole("attemptLimit", 1, 1_000, OPTIONAL),
                        new Field.Whole("timeLimitMinutes", 1, 1_440, OPTIONAL),
                        new Field.Whole("coolDownMinutes", 1, 43_200, OPTIONAL),
                        new Field.Choice("feedback", List.of("after-submit", "after-last-attempt", "never"), REQUIRED),
                        new Field.Tick("shuffleOptions"),
                        new Field.Tick("partialCredit"),
                        new Field.Rows(
                                "drawByTag",
                                Variants.alike(
                                        new Field.Line("tag", 64, REQUIRED),
                                        new Field.Whole("count", 1, 1_000, REQUIRED)),
                                "")));
    }

    private static Field scenario() {
        Field choices = new Field.Rows(
                "choices",
                Variants.alike(
                        new Field.Line("text", LINE, REQUIRED),
                        new Field.Reference("to", "/case/scenes", REQUIRED),
                        new Field.Phrase("feedback")),
                "choice");
        return new Field.Part(
                "case",
                List.of(
                        new Field.Reference("start", "/case/scenes", REQUIRED),
                        new Field.Rows(
                                "scenes",
                                Variants.alike(
                                        new Field.Prose("text", TEXT, REQUIRED),
                                        choices,
                                        new Field.Choice("ending", List.of("good", "fair", "poor"), OPTIONAL)),
                                "scene")));
    }

    private static Field practicum() {
        return new Field.Part(
                "practicum",
                List.of(
                        new Field.Prose("text", TEXT, OPTIONAL),
                        new Field.Line("entry", TITLE, REQUIRED),
                        new Field.Whole("required", 1, 250, REQUIRED),
                        new Field.Rows(
                                "fields",
                                Variants.alike(
                                        new Field.Line("label", TITLE, REQUIRED),
                                        new Field.Choice("kind", List.of("text", "date", "number"), REQUIRED)),
                                "field")));
    }
}
