package certway.catalog.register;

import certway.platform.web.Problems.FieldFault;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** The form in which things stand in a register, in requests and in files. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** What reading came to. */
    public sealed interface Reading<T> {

        record Value<T>(T value) implements Reading<T> {}

        record Faulty<T>(List<FieldFault> faults) implements Reading<T> {}
    }

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** Reads what was written by {@link #write}. */
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /** Reads what somebody else wrote. */
    public static <T> Reading<T> read(JsonNode json, Class<T> type) {
        try {
            return new Reading.Value<>(MAPPER.treeToValue(json, type));
        } catch (JacksonException e) {
            return new Reading.Faulty<>(List.of(fault(e)));
        }
    }

    private static FieldFault fault(JacksonException failure) {
        String pointer = pointer(failure);
        if (failure instanceof ValueInstantiationException
                && failure.getCause() instanceof NullPointerException missing) {
            return new FieldFault(pointer + "/" + missing.getMessage(), "is missing");
        }
        return new FieldFault(
                pointer, failure instanceof UnrecognizedPropertyException ? "is unknown" : "has a wrong type or value");
    }

    private static String pointer(JacksonException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? Integer.toString(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
