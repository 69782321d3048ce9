package certway.web.admin.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form with something in it.
 *
 * @param action where it is sent
 * @param revision of the draft that it was filled in for
 * @param sources what references can lead to
 */
public record Form(
        Sheet sheet, ObjectNode value, String action, long revision, Notes notes, Map<String, List<Option>> sources) {

    private static final int SHORT = 60;

    private static final Map<String, String> FILES = Map.of(
            "picture", ".png,.jpg,.jpeg,.webp,.svg",
            "pdf", ".pdf",
            "film", ".mp4,.webm",
            "captions", ".vtt",
            "zip", ".zip");

    /** One of the things that a form has any number of. */
    public record Row(String pointer, int index, String kind, String id, List<Field> fields) {}

    public Form {
        sources = Map.copyOf(sources);
    }

    /** What stands in the field. */
    public String text(Field field, String pointer) {
        JsonNode node = value.at(pointer);
        return switch (field) {
            case Field.Lines lines -> joined(node, "\n");
            case Field.Tags tags -> joined(node, ", ");
            case Field.Numbers numbers -> joined(node, " ");
            case Field.Scaled scaled -> scaled(node, scaled.digits());
            case Field.Line line -> node.asString("");
            case Field.Prose prose -> node.asString("");
            case Field.Phrase phrase -> node.asString("");
            case Field.Whole whole -> node.asString("");
            case Field.Day day -> node.asString("");
            case Field.Choice choice -> node.asString("");
            case Field.Reference reference -> node.asString("");
            case Field.Tick tick -> "";
            case Field.Only only -> "";
            case Field.Several several -> "";
            case Field.Part part -> "";
            case Field.Rows rows -> "";
        };
    }

    private static String joined(JsonNode list, String separator) {
        return list.valueStream().map(item -> item.asString("")).collect(Collectors.joining(separator));
    }

    private static String scaled(JsonNode node, int digits) {
        if (!node.isIntegralNumber()) {
            return node.asString("");
        }
        BigDecimal number = BigDecimal.valueOf(node.asLong()).movePointLeft(digits);
        return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : number.toPlainString();
    }

    public boolean isTicked(String pointer) {
        return value.at(pointer).asBoolean(false);
    }

    public boolean has(String pointer, String id) {
        return value.at(pointer)
                .valueStream()
                .anyMatch(item -> item.asString("").equals(id));
    }

    public List<Row> rows(Field.Rows field, String pointer) {
        List<Row> rows = new ArrayList<>();
        String property = field.variants().property();
        for (JsonNode row : value.at(pointer)) {
            String kind = property.isEmpty() ? "" : row.path(property).asString("");
            rows.add(new Row(
                    pointer + "/" + rows.size(),
                    rows.size(),
                    kind,
                    row.path("id").asString(""),
                    field.variants().fields(kind)));
        }
        return rows;
    }

    /** What can be chosen, with what is chosen already, even if that is not there any more. */
    public List<Option> options(String source, String chosen) {
        List<Option> known = source.startsWith("/") ? rowsOf(source) : sources.getOrDefault(source, List.of());
        boolean missing = !chosen.isEmpty()
                && known.stream().noneMatch(option -> option.id().equals(chosen));
        return missing
                ? Stream.concat(known.stream(), Stream.of(new Option(chosen, chosen)))
                        .toList()
                : known;
    }

    /** What can be ticked, with what is ticked already, even if that is not there any more. */
    public List<Option> options(Field.Several field, String pointer) {
        List<Option> known = options(field.source(), "");
        Stream<Option> lost = value.at(pointer)
                .valueStream()
                .map(item -> item.asString(""))
                .filter(id -> known.stream().noneMatch(option -> option.id().equals(id)))
                .map(id -> new Option(id, id));
        return Stream.concat(known.stream(), lost).toList();
    }

    /** What the catalog has against something that is ticked. */
    public List<Fault> faults(String pointer, String id) {
        List<String> ticked =
                value.at(pointer).valueStream().map(item -> item.asString("")).toList();
        return ticked.contains(id) ? notes.faults(pointer + "/" + ticked.indexOf(id)) : List.of();
    }

    private List<Option> rowsOf(String pointer) {
        List<Option> options = new ArrayList<>();
        for (JsonNode row : value.at(pointer)) {
            String text = row.path("text").asString("").strip();
            String begin = text.length() > SHORT ? text.substring(0, SHORT) + "…" : text;
            options.add(new Option(row.path("id").asString(""), "%d. %s".formatted(options.size() + 1, begin)));
        }
        return options;
    }

    /** Whether the source has files, and new ones can be uploaded from here. */
    public boolean takesFiles(String source) {
        return FILES.containsKey(source) && sources.containsKey(source);
    }

    public boolean takesFiles() {
        return FILES.keySet().stream().anyMatch(sources::containsKey);
    }

    /** The types of the files of a source. */
    public static String accepted(String source) {
        return FILES.getOrDefault(source, "");
    }

    /** The id of the field in the page. */
    public static String id(String pointer) {
        return "f" + pointer.replace('/', '-');
    }

    /** Every text in paragraphs that the form has, by its pointer. */
    public Map<String, Field.Prose> prose() {
        return prose(sheet.fields(), "").collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stream<Map.Entry<String, Field.Prose>> prose(List<Field> fields, String at) {
        return fields.stream().flatMap(field -> {
            String pointer = at + "/" + field.name();
            if (field instanceof Field.Prose prose) {
                return Stream.of(Map.entry(pointer, prose));
            }
            if (field instanceof Field.Part part) {
                return prose(part.fields(), pointer);
            }
            return field instanceof Field.Rows rows
                    ? rows(rows, pointer).stream().flatMap(row -> prose(row.fields(), row.pointer()))
                    : Stream.of();
        });
    }
}
