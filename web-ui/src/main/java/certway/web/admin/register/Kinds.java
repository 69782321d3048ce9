package certway.web.admin.register;

import static certway.web.admin.form.Field.Need.OPTIONAL;
import static certway.web.admin.form.Field.Need.REQUIRED;

import certway.web.admin.form.Field;
import certway.web.admin.form.Sheet;
import certway.web.admin.form.Variants;
import certway.web.layout.NotHere;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What pathways are made of, and what the forms of each kind ask for. */
final class Kinds {

    /** What is seen in the picture. */
    private static final Set<String> DRAWN = Set.of("roles", "backgrounds", "steps");

    private static final int LINE = 300;
    private static final int ID = 80;

    private static final Map<String, List<Field>> KINDS = kinds();

    private Kinds() {}

    static List<String> names() {
        return List.copyOf(KINDS.keySet());
    }

    static boolean has(String kind) {
        return KINDS.containsKey(kind);
    }

    static boolean isDrawn(String kind) {
        return DRAWN.contains(kind);
    }

    /** The form of a thing of the kind, with the reason at its end. */
    static Sheet sheet(String kind) {
        return sheet(fields(kind).stream());
    }

    /** The same for one that is not there yet; without an id it gets one made of its title. */
    static Sheet newSheet(String kind) {
        return sheet(Stream.concat(Stream.of(new Field.Line("id", ID, OPTIONAL)), fields(kind).stream()));
    }

    private static Sheet sheet(Stream<Field> fields) {
        return new Sheet(
                Stream.concat(fields, Stream.of(new Field.Line("reason", 1_000, REQUIRED)))
                        .toList(),
                Kinds::open,
                Kinds::close);
    }

    private static List<Field> fields(String kind) {
        List<Field> fields = KINDS.get(kind);
        if (fields == null) {
            throw new NotHere(null);
        }
        return fields;
    }

    private static Map<String, List<Field>> kinds() {
        Map<String, List<Field>> kinds = new LinkedHashMap<>();
        kinds.put("roles", role());
        kinds.put("steps", step());
        kinds.put("backgrounds", List.of(title(), new Field.Phrase("summary")));
        kinds.put("certifications", certification());
        kinds.put("bodies", body());
        kinds.put("educations", List.of(title(), new Field.Several("covers", "educations")));
        kinds.put("licence-rules", licenceRule());
        kinds.put("faqs", faq());
        kinds.put("pitfalls", List.of(title(), new Field.Phrase("consequence"), new Field.Phrase("instead")));
        for (String term :
                List.of("accreditors", "specialisations", "testing-areas", "skills", "workplaces", "states")) {
            kinds.put(term, term());
        }
        return kinds;
    }

    private static Field title() {
        return line("title");
    }

    private static Field line(String name) {
        return new Field.Line(name, LINE, REQUIRED);
    }

    private static Field lineIfAny(String name) {
        return new Field.Line(name, LINE, OPTIONAL);
    }

    private static Field facts() {
        return new Field.Several("facts", "facts");
    }

    private static List<Field> role() {
        return List.of(
                title(),
                new Field.Choice(
                        "level",
                        List.of(
                                "start",
                                "support",
                                "technician",
                                "scientist",
                                "specialist",
                                "lead",
                                "supervision",
                                "management",
                                "direction",
                                "teaching"),
                        REQUIRED),
                new Field.Lines("aliases"),
                new Field.Phrase("summary"),
                line("education"),
                line("scope"),
                line("decisions"),
                line("supervision"),
                new Field.Lines("duties"),
                new Field.Several("certifications", "certifications"),
                new Field.Several("skills", "skills"),
                new Field.Several("workplaces", "workplaces"),
                facts());
    }

    private static List<Field> step() {
        return List.of(
                title(),
                new Field.Several("from", "nodes"),
                new Field.Several("to", "roles"),
                new Field.Phrase("summary"),
                new Field.Part("requires", List.of(requirements())),
                facts());
    }

    /** Requirements within requirements have the same form again. */
    private static Field requirements() {
        Map<String, Supplier<List<Field>>> kinds = new LinkedHashMap<>();
        kinds.put(
                "training",
                () -> single(
                        new Field.Several("roles", "roles"),
                        new Field.Several("testingAreas", "testing-areas"),
                        new Field.Tags("programs")));
        kinds.put(
                "education",
                () -> single(
                        new Field.Several("educations", "educations"),
                        new Field.Several("accreditors", "accreditors")));
        kinds.put("certification", () -> single(new Field.Reference("certification", "certifications", REQUIRED)));
        kinds.put("licence", () -> single(new Field.Line("occupation", ID, REQUIRED)));
        kinds.put("experience", () -> single(new Field.Several("roles", "roles")));
        kinds.put("rotations", () -> single(new Field.Several("testingAreas", "testing-areas")));
        kinds.put("any-of", () -> named(requirements()).toList());
        kinds.put("all-of", () -> List.of(requirements()));
        return new Field.Rows("of", new Variants("kind", kinds), "");
    }

    private static List<Field> single(Field... more) {
        return Stream.concat(named(new Field.Whole("months", 0, 240, REQUIRED)), Stream.of(more))
                .toList();
    }

    private static Stream<Field> named(Field next) {
        return Stream.of(new Field.Line("id", ID, REQUIRED), title(), new Field.Phrase("why"), next);
    }

    private static List<Field> certification() {
        return List.of(
                title(),
                lineIfAny("formerly"),
                new Field.Reference("body", "bodies", REQUIRED),
                new Field.Reference("role", "roles", REQUIRED),
                new Field.Phrase("summary"),
                new Field.Part(
                        "route",
                        List.of(
                                new Field.Lines("education"),
                                new Field.Lines("experience"),
                                new Field.Lines("examination"),
                                new Field.Lines("maintenance"))),
                new Field.Several("testingAreas", "testing-areas"),
                new Field.Whole("cycleYears", 1, 20, REQUIRED),
                new Field.Whole("points", 1, 1_000, OPTIONAL),
                new Field.Rows(
                        "sources",
                        Variants.alike(
                                title(),
                                line("publisher"),
                                new Field.Whole("year", 1800, 2200, REQUIRED),
                                lineIfAny("url")),
                        ""),
                facts());
    }

    private static List<Field> body() {
        return List.of(
                title(),
                line("shortName"),
                new Field.Phrase("summary"),
                line("recognition"),
                line("employerPreference"),
                line("requirementFocus"),
                new Field.Phrase("maintenance"),
                lineIfAny("url"),
                facts());
    }

    private static List<Field> licenceRule() {
        return List.of(
                title(),
                new Field.Reference("state", "states", REQUIRED),
                new Field.Line("occupation", ID, REQUIRED),
                new Field.Reference("fact", "facts", REQUIRED),
                lineIfAny("agency"));
    }

    private static List<Field> faq() {
        return List.of(title(), new Field.Whole("position", 0, 1_000, REQUIRED), new Field.Phrase("answer"), facts());
    }

    private static List<Field> term() {
        return List.of(
                title(),
                lineIfAny("group"),
                new Field.Phrase("summary"),
                new Field.Lines("aliases"),
                new Field.Lines("examples"),
                lineIfAny("url"));
    }

    /** A single requirement is shown as the only one of a list, and stored as one. */
    private static ObjectNode open(ObjectNode value) {
        JsonNode requires = value.path("requires");
        if (requires.isObject() && !requires.path("kind").asString("").equals("all-of")) {
            ObjectNode all = JsonNodeFactory.instance.objectNode().put("kind", "all-of");
            ArrayNode of = all.putArray("of");
            if (requires.has("kind")) {
                of.add(requires);
            }
            value.set("requires", all);
        }
        return value;
    }

    private static ObjectNode close(ObjectNode value) {
        if (value.path("requires") instanceof ObjectNode requires && !requires.has("kind")) {
            requires.put("kind", "all-of");
        }
        return value;
    }
}
