package certway.web.admin.register;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is sent to a register: a form without its last field, and that field, the reason, beside it. */
record Body(ObjectNode closed) {

    ObjectNode of(String name) {
        ObjectNode thing = closed.deepCopy();
        JsonNode reason = thing.remove("reason");
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("reason", text(reason));
        body.set(name, thing);
        return body;
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "" : node.asString("");
    }
}
