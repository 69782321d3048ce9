package certway.gateway.docs;

import certway.gateway.routes.model.RouteTable;
import certway.gateway.routes.model.Upstream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAPI document out of several: what the gateway routes, under the names the services gave. */
final class MergedDocument {

    private static final String DESCRIPTION = "Everything behind the gateway."
            + " Browsers log in at /oauth2/authorization/keycloak and send X-XSRF-TOKEN with every change;"
            + " API clients send a bearer token of the realm.";

    private final ObjectNode root = JsonMapper.shared().createObjectNode();
    private final ObjectNode paths;
    private final ObjectNode components;
    private final Set<String> operations = new TreeSet<>();
    private final List<String> missing = new ArrayList<>();

    MergedDocument(String publicUrl) {
        root.put("openapi", "3.1.0");
        root.putObject("info").put("title", "Certway").put("version", "1");
        root.putArray("servers").addObject().put("url", publicUrl);
        ArrayNode security = root.putArray("security");
        security.addObject().putArray("bearer");
        security.addObject().putArray("session");
        paths = root.putObject("paths");
        components = root.putObject("components");
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("bearer").put("type", "http").put("scheme", "bearer").put("bearerFormat", "JWT");
        schemes.putObject("session").put("type", "apiKey").put("in", "cookie").put("name", "sid");
    }

    MergedDocument without(Upstream upstream) {
        missing.add(upstream.id());
        return this;
    }

    MergedDocument with(Upstream upstream, JsonNode document) {
        Map<String, String> renamed = new HashMap<>();
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(component -> nameFor(upstream, kind.getKey(), component, renamed)));
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    String path = "#/components/" + kind.getKey() + "/";
                    String name = renamed.getOrDefault(path + component.getKey(), path + component.getKey());
                    section(kind.getKey()).set(name.substring(path.length()), copy(component.getValue(), renamed));
                }));
        document.path("paths").properties().stream()
                .filter(path -> RouteTable.find(path.getKey()).isPresent())
                .forEach(path -> paths.set(path.getKey(), operations(upstream, copy(path.getValue(), renamed))));
        return this;
    }

    ObjectNode toJson() {
        ObjectNode info = (ObjectNode) root.path("info");
        if (missing.isEmpty()) {
            info.put("description", DESCRIPTION);
        } else {
            info.put(
                    "description",
                    DESCRIPTION + " INCOMPLETE at the moment, no answer from: " + String.join(", ", missing) + ".");
            ArrayNode unavailable = root.putArray("x-certway-unavailable");
            missing.forEach(unavailable::add);
        }
        return root;
    }

    /** Two services may use one name for two things; the second is then called after its service. */
    private void nameFor(
            Upstream upstream, String kind, Map.Entry<String, JsonNode> component, Map<String, String> renamed) {
        JsonNode taken = section(kind).get(component.getKey());
        if (taken != null && !taken.equals(component.getValue())) {
            String path = "#/components/" + kind + "/";
            renamed.put(path + component.getKey(), path + upstream.id() + "." + component.getKey());
        }
    }

    private ObjectNode section(String kind) {
        return components.withObjectProperty(kind);
    }

    private JsonNode operations(Upstream upstream, JsonNode path) {
        path.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode operation && operation.has("operationId")) {
                String id = operation.path("operationId").asString();
                operation.put("operationId", operations.add(id) ? id : upstream.id() + "." + id);
                if (!operation.has("tags")) {
                    operation.putArray("tags").add(upstream.id());
                }
            }
        });
        return path;
    }

    private static JsonNode copy(JsonNode node, Map<String, String> renamed) {
        JsonNode copy = node.deepCopy();
        if (!renamed.isEmpty()) {
            copy.findParents("$ref").forEach(parent -> {
                String target = parent.path("$ref").asString();
                ((ObjectNode) parent).put("$ref", renamed.getOrDefault(target, target));
            });
        }
        return copy;
    }
}
