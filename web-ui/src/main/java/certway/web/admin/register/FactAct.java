package certway.web.admin.register;

import static certway.web.admin.form.Field.Need.OPTIONAL;
import static certway.web.admin.form.Field.Need.REQUIRED;

import certway.web.admin.form.Field;
import certway.web.admin.form.Sheet;
import certway.web.admin.form.Variants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What can be done to a fact, each with a form of its own that ends with the reason. */
enum FactAct {
    CONTENT("content"),
    /** What one more source says. */
    STATEMENT("statement"),
    /** What is so where sources differ. */
    DECISION("decision"),
    /** The fact that takes its place. */
    SUCCESSOR("successor");

    /** The fact as whoever fills in a form has seen it. */
    record Seen(String id, String tag) {}

    private static final int ID = 80;
    private static final int LONG = 300;
    private static final int LONGEST = 1_000;

    private final String text;

    FactAct(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    static Optional<FactAct> of(String text) {
        return Stream.of(values()).filter(act -> act.text.equals(text)).findFirst();
    }

    /** What the form is about as the register has it. */
    ObjectNode opened(Edited fact) {
        return switch (this) {
            case CONTENT, SUCCESSOR -> fact.value();
            case STATEMENT -> JsonNodeFactory.instance.objectNode();
            case DECISION -> decision(fact.value().path("resolution").path("value"));
        };
    }

    private static ObjectNode decision(JsonNode decided) {
        ObjectNode decision = JsonNodeFactory.instance.objectNode();
        decision.set("value", decided.isObject() ? decided : decision.objectNode());
        return decision;
    }

    /** Tells the register. */
    void send(FactEditClient facts, Seen seen, Body body) {
        switch (this) {
            case CONTENT, SUCCESSOR -> facts.put(seen.id(), seen.tag(), body.of("fact"));
            case STATEMENT -> facts.act(seen.id(), "statements", seen.tag(), body.of("statement"));
            case DECISION -> {
                ObjectNode decision = body.of("decision");
                JsonNode value = decision.path("decision").path("value");
                decision.remove("decision");
                decision.set("value", value);
                facts.act(seen.id(), "resolve", seen.tag(), decision);
            }
        }
    }

    /** Where in the register's answers the form stands. */
    List<String> places(Edited fact) {
        return switch (this) {
            case CONTENT, SUCCESSOR -> List.of("/fact");
            case STATEMENT ->
                List.of("/statement", "/sources/" + fact.value().path("sources").size());
            case DECISION -> List.of("/resolution");
        };
    }

    Sheet sheet() {
        return switch (this) {
            case CONTENT -> sheet(content());
            case STATEMENT -> sheet(statement());
            case DECISION -> sheet(Stream.of(figure("value")));
            case SUCCESSOR -> sheet(Stream.of(new Field.Reference("supersededBy", "facts", OPTIONAL)));
        };
    }

    /** A form for a fact that is not there yet; without an id it gets one made of its title. */
    static Sheet newSheet() {
        return sheet(Stream.concat(Stream.of(new Field.Line("id", ID, OPTIONAL)), content()));
    }

    private static Sheet sheet(Stream<Field> fields) {
        return new Sheet(
                Stream.concat(fields, Stream.of(new Field.Line("reason", LONGEST, REQUIRED)))
                        .toList(),
                FactAct::open,
                FactAct::close);
    }

    private static Stream<Field> content() {
        return Stream.of(
                new Field.Line("title", LONG, REQUIRED),
                new Field.Line("topic", ID, REQUIRED),
                new Field.Choice(
                        "statistic",
                        List.of("median", "mean", "count", "percent", "rule", "definition", "description"),
                        REQUIRED),
                new Field.Line("population", LONG, REQUIRED),
                new Field.Line("place", LONG, OPTIONAL),
                new Field.Line("period", LONG, REQUIRED),
                new Field.Day("asOf"),
                new Field.Day("reviewBy"),
                new Field.Phrase("note", OPTIONAL),
                new Field.Rows("sources", Variants.alike(statement().toArray(Field[]::new)), ""));
    }

    private static Stream<Field> statement() {
        return Stream.of(
                new Field.Line("title", LONG, REQUIRED),
                new Field.Line("publisher", LONG, REQUIRED),
                new Field.Line("edition", LONG, REQUIRED),
                new Field.Line("url", 500, OPTIONAL),
                figure("says"),
                new Field.Phrase("note", OPTIONAL));
    }

    /** An amount with its unit, or a text; the catalog knows which of them the kind of fact asks for. */
    private static Field figure(String name) {
        return new Field.Part(
                name,
                List.of(
                        new Field.Line("amount", 20, OPTIONAL),
                        new Field.Line("unit", 60, OPTIONAL),
                        new Field.Line("text", LONG, OPTIONAL)));
    }

    private static ObjectNode open(ObjectNode value) {
        figures(value).forEach(figure -> {
            JsonNode amount = figure.path("amount");
            if (amount.isNumber()) {
                figure.put("amount", new BigDecimal(amount.asString()).toPlainString());
            }
        });
        return value;
    }

    /** What cannot be read as a number goes on as it is, and the catalog says so. */
    private static ObjectNode close(ObjectNode value) {
        figures(value).forEach(figure -> {
            String amount = figure.path("amount").asString("").replace(",", "");
            if (amount.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
                figure.put("amount", new BigDecimal(amount));
            }
        });
        value.remove(List.of("id", "resolution"));
        return value;
    }

    private static Stream<ObjectNode> figures(ObjectNode value) {
        Stream<JsonNode> ofSources = value.path("sources").valueStream().map(source -> source.path("says"));
        return Stream.concat(ofSources, Stream.of(value.path("says"), value.path("value")))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast);
    }
}
