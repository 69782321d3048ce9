package certway.web.admin.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody typed, by the pointers of the fields. Nothing is refused here: what cannot be read as a number goes on as text, and
 * the catalog says what is wrong with it.
 */
public record Sent(MultiValueMap<String, String> typed) {

    private static final int MOST_ROWS = 1_000;

    /** The state of the draft that the form was filled in for. */
    public long revision() {
        try {
            return Long.parseLong(one("revision"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    public Press press() {
        return Press.of(one("do"), typed);
    }

    public String one(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    /** The value with everything that the sheet asks for as it was typed; what it does not ask for stays. */
    public ObjectNode read(Sheet sheet, ObjectNode stored) {
        ObjectNode value = sheet.opened(stored);
        read(sheet.fields(), value, "");
        press().changeRows(value);
        return value;
    }

    private void read(List<Field> fields, ObjectNode into, String at) {
        fields.forEach(field -> read(field, into, at));
    }

    private void read(Field field, ObjectNode into, String at) {
        String pointer = at + "/" + field.name();
        switch (field) {
            case Field.Line line -> text(into, line.name(), one(pointer), line.need());
            case Field.Prose prose -> text(into, prose.name(), one(pointer), prose.need());
            case Field.Phrase phrase -> text(into, phrase.name(), one(pointer), phrase.need());
            case Field.Whole whole -> number(into, whole.name(), one(pointer));
            case Field.Scaled scaled -> number(into, scaled.name(), parts(one(pointer), scaled.digits()));
            case Field.Day day -> text(into, day.name(), one(pointer), Field.Need.REQUIRED);
            case Field.Tick tick -> into.put(tick.name(), !one(pointer).isEmpty());
            case Field.Only only -> into.put(only.name(), isTheOne(only, at));
            case Field.Choice choice -> text(into, choice.name(), one(pointer), choice.need());
            case Field.Reference reference -> text(into, reference.name(), one(pointer), reference.need());
            case Field.Several several -> texts(into, several.name(), all(pointer));
            case Field.Lines lines -> texts(into, lines.name(), one(pointer).lines());
            case Field.Tags tags ->
                texts(into, tags.name(), Stream.of(one(pointer).split("[,;\\s]+")));
            case Field.Numbers numbers -> numbers(into, numbers.name(), one(pointer));
            case Field.Part part -> into.set(part.name(), part(part, into.path(part.name()), pointer));
            case Field.Rows rows -> into.set(rows.name(), rows(rows, into.path(rows.name()), pointer));
        }
    }

    private Stream<String> all(String name) {
        List<String> values = typed.get(name);
        return values == null ? Stream.of() : values.stream();
    }

    /** A text that only differs by the white space around it stays as it was. */
    private static void text(ObjectNode into, String name, String text, Field.Need need) {
        if (text.isEmpty() && need == Field.Need.OPTIONAL) {
            into.remove(name);
        } else if (!into.path(name).asString("").strip().equals(text) || !into.has(name)) {
            into.put(name, text);
        }
    }

    private static void number(ObjectNode into, String name, String text) {
        if (text.isEmpty()) {
            into.remove(name);
            return;
        }
        try {
            into.put(name, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            into.put(name, text);
        }
    }

    private static String parts(String text, int digits) {
        try {
            return new BigDecimal(text.replace(',', '.')).movePointRight(digits).toBigIntegerExact() + "";
        } catch (ArithmeticException | NumberFormatException e) {
            return text;
        }
    }

    private boolean isTheOne(Field.Only only, String row) {
        int end = row.lastIndexOf('/');
        return one(row.substring(0, end) + "!" + only.name()).equals(row.substring(end + 1));
    }

    private static void texts(ObjectNode into, String name, Stream<String> texts) {
        ArrayNode list = into.putArray(name);
        texts.map(String::strip).filter(text -> !text.isEmpty()).forEach(list::add);
    }

    private static void numbers(ObjectNode into, String name, String text) {
        ArrayNode list = into.putArray(name);
        for (String part : text.split("[,;\\s]+", -1)) {
            if (part.matches("[0-9]{1,9}")) {
                list.add(Integer.parseInt(part));
            } else if (!part.isEmpty()) {
                list.add(part);
            }
        }
    }

    private ObjectNode part(Field.Part part, JsonNode before, String pointer) {
        ObjectNode inner = before instanceof ObjectNode stored ? stored : JsonNodeFactory.instance.objectNode();
        read(part.fields(), inner, pointer);
        return inner;
    }

    /** Each row sends a mark of its own, so that one with nothing in it is there as well. */
    private ArrayNode rows(Field.Rows rows, JsonNode before, String pointer) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < MOST_ROWS && typed.containsKey(pointer + "/" + i + "/"); i++) {
            String place = pointer + "/" + i;
            String kind = one(place + "/");
            ObjectNode row =
                    rows.ids().isEmpty() ? JsonNodeFactory.instance.objectNode() : stored(before, one(place + "/id"));
            if (!rows.variants().property().isEmpty()) {
                row.put(rows.variants().property(), kind);
            }
            read(rows.variants().fields(kind), row, place);
            list.add(row);
        }
        return list;
    }

    private static ObjectNode stored(JsonNode rows, String id) {
        for (JsonNode row : rows) {
            if (row instanceof ObjectNode known && known.path("id").asString("").equals(id)) {
                return known.deepCopy();
            }
        }
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }
}
