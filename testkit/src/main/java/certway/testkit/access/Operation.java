package certway.testkit.access;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An operation of a service as its OpenAPI document names it.
 *
 * @param method in lower case
 */
public record Operation(String id, String method, String path) {

    /** All of a document, in its order. */
    public static List<Operation> in(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.required("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                method.getValue().required("operationId").asString(),
                                method.getKey(),
                                path.getKey()))));
        return operations;
    }

    /** Such as {@code get /api/programs}. */
    public String request() {
        return method + " " + path;
    }
}
