package certway.catalog.search;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** A node of linked data (JSON-LD), in the order in which it was told. What is null or empty is not said. */
final class Linked {

    static final MediaType TYPE = MediaType.valueOf("application/ld+json");

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private Linked() {}

    static Linked node() {
        return new Linked();
    }

    static Linked of(String type) {
        return node().with("@type", type);
    }

    Linked with(String property, @Nullable Object value) {
        Object plain = value instanceof Linked node ? node.properties : value;
        boolean nothing = plain == null
                || plain.equals("")
                || (plain instanceof Collection<?> many && many.isEmpty())
                || (plain instanceof Map<?, ?> node && node.isEmpty());
        if (!nothing) {
            properties.put(property, plain);
        }
        return this;
    }

    Linked with(String property, Collection<Linked> nodes) {
        Object plain = nodes.stream().map(node -> node.properties).toList();
        return with(property, plain);
    }

    /** Ready to be sent, and to be put into the {@code script} element of a page: no text in it can end that. */
    Answer answer(JsonMapper mapper) {
        String json = mapper.writeValueAsString(properties)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return Answer.of(TYPE, json.getBytes(StandardCharsets.UTF_8));
    }
}
