package certway.web.admin.authoring;

import static certway.web.admin.form.Field.Need.OPTIONAL;
import static certway.web.admin.form.Field.Need.REQUIRED;

import certway.web.admin.form.Field;
import certway.web.admin.form.Sheet;
import certway.web.admin.form.Variants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a program says about itself, section by section, as the catalog takes them. */
final class SectionSheets {

    private static final int SHORT = 200;
    private static final int LONG = 500;

    private static final Map<String, Sheet> SECTIONS = sections();

    private SectionSheets() {}

    static List<String> names() {
        return List.copyOf(SECTIONS.keySet());
    }

    static boolean has(String section) {
        return SECTIONS.containsKey(section);
    }

    static Sheet of(String section) {
        Sheet sheet = SECTIONS.get(section);
        if (sheet == null) {
            throw new IllegalArgumentException("there is no section " + section);
        }
        return sheet;
    }

    /** What the draft says in the section, in the form in which the catalog takes it. */
    static ObjectNode stored(Draft draft, String section) {
        return switch (section) {
            case "address" ->
                JsonNodeFactory.instance.objectNode().put("slug", draft.draft().slug());
            case "completion" -> {
                ObjectNode value = JsonNodeFactory.instance.objectNode();
                JsonNode curriculum = draft.part("curriculum");
                value.set("moduleOrder", curriculum.path("moduleOrder"));
                value.set("completion", curriculum.path("completion"));
                yield value;
            }
            default -> draft.part(section);
        };
    }

    /** Whether a difference with this path lies in the section. */
    static boolean isIn(String section, String path) {
        return switch (section) {
            case "address" -> path.equals("/slug");
            case "completion" -> path.startsWith("/curriculum/completion") || path.equals("/curriculum/moduleOrder");
            default -> path.startsWith("/" + section + "/");
        };
    }

    private static Map<String, Sheet> sections() {
        Map<String, Sheet> sections = new LinkedHashMap<>();
        sections.put("about", about());
        sections.put("terms", new Sheet(terms(), SectionSheets::openTerms, SectionSheets::closeTerms));
        sections.put(
                "completion",
                new Sheet(
                        List.of(
                                new Field.Choice("moduleOrder", List.of("free", "sequential"), REQUIRED),
                                new Field.Part("completion", List.of(rules()))),
                        SectionSheets::openCompletion,
                        SectionSheets::closeCompletion));
        sections.put(
                "classification",
                Sheet.of(
                        new Field.Choice(
                                "level",
                                List.of("entry", "intermediate", "advanced", "continuing-education"),
                                REQUIRED),
                        new Field.Several("roles", "roles"),
                        new Field.Several("preparesFor", "certifications"),
                        new Field.Several("specialisations", "specialisations"),
                        new Field.Several("testingAreas", "testing-areas"),
                        new Field.Several("skills", "skills")));
        sections.put("address", Sheet.of(new Field.Line("slug", 64, REQUIRED)));
        return sections;
    }

    private static Sheet about() {
        return Sheet.of(
                new Field.Line("title", SHORT, REQUIRED),
                new Field.Line("summary", SHORT, REQUIRED),
                new Field.Prose("description", "description", REQUIRED),
                new Field.Prose("audience", "audience", REQUIRED),
                new Field.Lines("awards"),
                new Field.Lines("doesNotAward"),
                new Field.Line("provider", SHORT, REQUIRED),
                new Field.Line("language", 6, REQUIRED),
                new Field.Reference("translationOf", "programs", OPTIONAL),
                new Field.Day("reviewed"),
                new Field.Rows(
                        "sources",
                        Variants.alike(
                                new Field.Line("title", LONG, REQUIRED),
                                new Field.Line("publisher", LONG, REQUIRED),
                                new Field.Whole("year", 1800, 2200, REQUIRED),
                                new Field.Line("url", LONG, OPTIONAL)),
                        ""));
    }

    private static List<Field> terms() {
        Map<String, Supplier<List<Field>>> alternatives = new LinkedHashMap<>();
        alternatives.put("program", () -> List.of(new Field.Reference("program", "programs", REQUIRED)));
        alternatives.put("education", () -> List.of(new Field.Line("education", SHORT, REQUIRED)));
        alternatives.put("licence", () -> List.of(new Field.Line("licence", SHORT, REQUIRED)));
        return List.of(
                new Field.Whole("studyMinutes", 1, 1_000_000, REQUIRED),
                new Field.Part(
                        "price",
                        List.of(
                                new Field.Scaled("amountMinor", 2),
                                new Field.Line("currency", 3, REQUIRED),
                                new Field.Tick("sample"))),
                new Field.Whole("accessDays", 1, 36_500, OPTIONAL),
                ValiditySheet.field(),
                new Field.Rows(
                        "credits",
                        Variants.alike(
                                new Field.Line("body", 64, REQUIRED),
                                new Field.Line("category", 64, REQUIRED),
                                new Field.Scaled("tenths", 1)),
                        ""),
                new Field.Rows(
                        "prerequisites",
                        Variants.alike(new Field.Rows("anyOf", new Variants("is", alternatives), "")),
                        ""));
    }

    /** Rules within rules have the same form again. */
    private static Field rules() {
        Map<String, Supplier<List<Field>>> kinds = new LinkedHashMap<>();
        kinds.put("all-units", List::of);
        kinds.put("minimum-score", () -> List.of(quiz(), percent()));
        kinds.put(
                "final-score",
                () -> List.of(
                        percent(),
                        new Field.Rows(
                                "weights", Variants.alike(quiz(), new Field.Whole("weight", 1, 100, REQUIRED)), "")));
        kinds.put("units", () -> List.of(new Field.Several("units", "units")));
        kinds.put("minimum-time", () -> List.of(new Field.Whole("minutes", 1, 1_000_000, REQUIRED)));
        kinds.put(
                "practicum-count",
                () -> List.of(
                        new Field.Reference("unit", "practica", REQUIRED), new Field.Whole("count", 1, 250, REQUIRED)));
        kinds.put("all-of", () -> List.of(rules()));
        kinds.put("any-of", () -> List.of(rules()));
        kinds.put("at-least", () -> List.of(new Field.Whole("count", 1, 100, REQUIRED), rules()));
        return new Field.Rows("rules", new Variants("rule", kinds), "");
    }

    private static Field quiz() {
        return new Field.Reference("unit", "quizzes", REQUIRED);
    }

    private static Field percent() {
        return new Field.Whole("percent", 1, 100, REQUIRED);
    }

    /** A single rule is shown as the only one of a list. */
    private static ObjectNode openCompletion(ObjectNode value) {
        JsonNode rule = value.path("completion");
        if (!rule.path("rule").asString("").equals("all-of")) {
            ObjectNode all = JsonNodeFactory.instance.objectNode().put("rule", "all-of");
            ArrayNode rules = all.putArray("rules");
            if (rule.isObject()) {
                rules.add(rule);
            }
            value.set("completion", all);
        }
        return value;
    }

    private static ObjectNode closeCompletion(ObjectNode value) {
        JsonNode rules = value.path("completion").path("rules");
        if (rules.size() == 1) {
            value.set("completion", rules.path(0));
        }
        return value;
    }

    /** Alternatives are stored as a program's bare id, or by the name of the only field that they have. */
    private static ObjectNode openTerms(ObjectNode value) {
        ValiditySheet.open(value);
        for (JsonNode group : value.path("prerequisites")) {
            if (group.path("anyOf") instanceof ArrayNode alternatives) {
                for (int i = 0; i < alternatives.size(); i++) {
                    alternatives.set(i, opened(alternatives.path(i)));
                }
            }
        }
        return value;
    }

    private static ObjectNode opened(JsonNode alternative) {
        ObjectNode opened = JsonNodeFactory.instance.objectNode();
        if (alternative.isString()) {
            return opened.put("is", "program").put("program", alternative.asString());
        }
        String is = alternative.has("licence") ? "licence" : "education";
        return opened.put("is", is).put(is, alternative.path(is).asString(""));
    }

    private static ObjectNode closeTerms(ObjectNode value) {
        ValiditySheet.close(value);
        for (JsonNode group : value.path("prerequisites")) {
            if (group.path("anyOf") instanceof ArrayNode alternatives) {
                for (int i = 0; i < alternatives.size(); i++) {
                    alternatives.set(i, closed(alternatives.path(i)));
                }
            }
        }
        return value;
    }

    private static JsonNode closed(JsonNode alternative) {
        String is = alternative.path("is").asString("");
        String said = alternative.path(is).asString("");
        return is.equals("program")
                ? JsonNodeFactory.instance.stringNode(said)
                : JsonNodeFactory.instance.objectNode().put(is, said);
    }
}
