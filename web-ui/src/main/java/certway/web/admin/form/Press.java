package certway.web.admin.form;

import java.util.HashSet;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which button of a form was pressed. Rows can be added, taken away and moved without a script, and before anything is stored. */
public sealed interface Press {

    /** To store what was typed. */
    record Save() implements Press {}

    /** Only to see what it will look like. */
    record Look() implements Press {}

    /**
     * For one more row.
     *
     * @param ids what ids of new rows begin with; empty for none
     * @param property that says what it is; empty for none
     */
    record Add(String rows, String ids, String property, String kind) implements Press {}

    /** To take a row away. */
    record Remove(String rows, int row) implements Press {}

    /** To change places with the row before or after it. */
    record Move(String rows, int row, int by) implements Press {}

    /**
     * For a field to have the file that was just uploaded.
     *
     * @param path of the file in the draft
     * @param refused why it was not taken; empty if it was
     */
    record Put(String field, String path, String refused) implements Press {}

    /** Reads the value of the button. */
    static Press of(String pressed, MultiValueMap<String, String> typed) {
        String[] words = pressed.split(" ", -1);
        String rows = words.length > 1 ? words[1] : "";
        return switch (words[0]) {
            case "add" -> {
                String kind = typed.getFirst("new:" + rows);
                yield new Add(rows, word(words, 2), word(words, 3), kind == null ? "" : kind);
            }
            case "remove" -> new Remove(parent(rows), index(rows));
            case "up" -> new Move(parent(rows), index(rows), -1);
            case "down" -> new Move(parent(rows), index(rows), 1);
            case "upload" -> new Put(rows, given(typed, "uploaded"), given(typed, "uploadRefused"));
            case "look" -> new Look();
            default -> new Save();
        };
    }

    private static String given(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private static String word(String[] words, int index) {
        return words.length > index ? words[index] : "";
    }

    private static String parent(String row) {
        return row.substring(0, Math.max(0, row.lastIndexOf('/')));
    }

    private static int index(String row) {
        String last = row.substring(row.lastIndexOf('/') + 1);
        return last.matches("[0-9]{1,4}") ? Integer.parseInt(last) : -1;
    }

    /** Does to the rows what the button says. */
    default void changeRows(ObjectNode value) {
        switch (this) {
            case Save() -> {}
            case Look() -> {}
            case Put(String field, String path, String refused) -> {
                if (!path.isEmpty() && at(value, parent(field)) instanceof ObjectNode owner) {
                    owner.put(field.substring(field.lastIndexOf('/') + 1), path);
                }
            }
            case Add add -> {
                if (at(value, add.rows()) instanceof ArrayNode rows) {
                    add(rows, add);
                }
            }
            case Remove(String place, int row) -> {
                if (at(value, place) instanceof ArrayNode rows && row >= 0 && row < rows.size()) {
                    rows.remove(row);
                }
            }
            case Move(String place, int row, int by) -> {
                if (at(value, place) instanceof ArrayNode rows && isWithin(rows, row) && isWithin(rows, row + by)) {
                    JsonNode moved = rows.remove(row);
                    rows.insert(row + by, moved);
                }
            }
        }
    }

    private static boolean isWithin(ArrayNode rows, int row) {
        return row >= 0 && row < rows.size();
    }

    private static JsonNode at(ObjectNode value, String pointer) {
        return pointer.startsWith("/") ? value.at(pointer) : value;
    }

    private static void add(ArrayNode rows, Add add) {
        ObjectNode row = rows.addObject();
        if (!add.ids().isEmpty()) {
            row.put("id", freeId(rows, add.ids()));
        }
        if (!add.property().isEmpty()) {
            row.put(add.property(), add.kind());
        }
    }

    private static String freeId(ArrayNode rows, String prefix) {
        Set<String> taken = new HashSet<>();
        rows.forEach(row -> taken.add(row.path("id").asString("")));
        int number = rows.size();
        while (taken.contains(prefix + "-" + number)) {
            number++;
        }
        return prefix + "-" + number;
    }
}
