package certway.platform.event;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of event data: camelCase, instants as ISO-8601 in UTC; a reader ignores the fields it does not know. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /** The tree of a record; absent values are left out. */
    public static JsonNode tree(Object data) {
        return MAPPER.valueToTree(data);
    }

    /**
     * Reads data as a record.
     *
     * @throws tools.jackson.core.JacksonException if they are not of that shape
     */
    public static <T> T read(JsonNode data, Class<T> type) {
        return MAPPER.treeToValue(data, type);
    }

    static byte[] bytes(JsonNode data) {
        return MAPPER.writeValueAsBytes(data);
    }

    static JsonNode parse(byte[] json) {
        return MAPPER.readTree(json);
    }

    /** The data as text, for keeping them in a document. */
    public static String text(JsonNode data) {
        return MAPPER.writeValueAsString(data);
    }

    /**
     * Reads data that {@link #text} wrote.
     *
     * @throws tools.jackson.core.JacksonException if the text is not JSON
     */
    public static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }
}
