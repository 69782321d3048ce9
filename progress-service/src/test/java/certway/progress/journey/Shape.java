package certway.progress.journey;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Which fields a tree has and of which type they are. */
final class Shape {

    private Shape() {}

    static Map<String, String> of(JsonNode node) {
        Map<String, String> shape = new TreeMap<>();
        collect("", node, shape);
        return shape;
    }

    private static void collect(String path, JsonNode node, Map<String, String> shape) {
        shape.put(path, node.getNodeType().name());
        node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), shape));
        node.values().forEach(element -> {
            if (node.isArray()) {
                collect(path + "/*", element, shape);
            }
        });
    }
}
