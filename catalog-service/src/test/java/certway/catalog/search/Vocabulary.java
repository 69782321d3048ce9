package certway.catalog.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types, their properties and what those may have, from a file; says what of linked data does not agree with it. */
final class Vocabulary {

    private final JsonNode types;
    private final List<String> faults = new ArrayList<>();

    private Vocabulary(JsonNode types) {
        this.types = types;
    }

    static List<String> faults(String file, JsonNode linked) {
        try (InputStream json = Vocabulary.class.getResourceAsStream(file)) {
            Vocabulary vocabulary = new Vocabulary(
                    JsonMapper.shared().readTree(Objects.requireNonNull(json).readAllBytes()));
            linked.path("@graph").valueStream().forEach(vocabulary::check);
            if (!linked.has("@graph")) {
                vocabulary.check(linked);
            }
            return vocabulary.faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(JsonNode node) {
        String type = node.path("@type").asString("");
        if (!types.has(type)) {
            faults.add("unknown type: " + type);
            return;
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!property.getKey().startsWith("@")) {
                JsonNode ranges = ranges(type, property.getKey());
                values(property.getValue()).forEach(value -> check(type, property.getKey(), value, ranges));
            }
        }
    }

    private static List<JsonNode> values(JsonNode value) {
        return value.isArray() ? value.valueStream().toList() : List.of(value);
    }

    private void check(String type, String property, JsonNode value, JsonNode ranges) {
        if (ranges.isMissingNode()) {
            faults.add("%s has no property %s".formatted(type, property));
            return;
        }
        if (ranges.valueStream().noneMatch(range -> is(range.asString(), value))) {
            faults.add("%s.%s may not be %s".formatted(type, property, value));
        }
        if (value.isObject() && value.has("@type")) {
            check(value);
        }
    }

    private JsonNode ranges(String type, String property) {
        JsonNode own = types.path(type).path("properties").path(property);
        String parent = types.path(type).path("parent").asString("");
        return own.isMissingNode() && !parent.isEmpty() ? ranges(parent, property) : own;
    }

    private boolean is(String range, JsonNode value) {
        return switch (range) {
            case "Text" -> value.isString();
            case "Number" -> value.isNumber();
            case "Boolean" -> value.isBoolean();
            case "Duration" -> value.isString() && value.asString().matches("P(\\d+[YMD])*(T(\\d+[HMS])+)?");
            case "URL" -> value.isString() && value.asString().matches("https?://[^ ]+");
            case "Reference" -> value.isString() && value.asString().matches("(https?://|_:)[^ ]+");
            case "Languages" ->
                value.isObject() && !value.isEmpty() && value.valueStream().allMatch(JsonNode::isString);
            default -> value.isObject() && value.path("@type").asString("").equals(range);
        };
    }
}
