package certway.catalog.exchange;

import certway.catalog.exchange.YamlNode.Kind;
import certway.catalog.exchange.YamlNode.Mapping;
import certway.catalog.exchange.YamlNode.Scalar;
import certway.catalog.exchange.YamlNode.Sequence;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** JSON as the readers of YAML see it; it has no lines. */
final class JsonTree {

    private static final int NO_LINE = 0;

    private JsonTree() {}

    static YamlNode of(JsonNode json) {
        if (json.isObject()) {
            Map<String, YamlNode> fields = new LinkedHashMap<>();
            json.properties().forEach(field -> fields.put(field.getKey(), of(field.getValue())));
            return new Mapping(NO_LINE, fields);
        }
        if (json.isArray()) {
            return new Sequence(NO_LINE, json.valueStream().map(JsonTree::of).toList());
        }
        return new Scalar(NO_LINE, kind(json), json.asString());
    }

    private static Kind kind(JsonNode json) {
        if (json.isIntegralNumber()) {
            return Kind.INTEGER;
        }
        if (json.isNumber()) {
            return Kind.DECIMAL;
        }
        if (json.isBoolean()) {
            return Kind.BOOLEAN;
        }
        return json.isNull() ? Kind.NULL : Kind.TEXT;
    }
}
