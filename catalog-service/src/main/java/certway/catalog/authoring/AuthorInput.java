package certway.catalog.authoring;

import certway.platform.web.Problems;
import certway.platform.web.Problems.FieldFault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What authors send: parts of a program in their stored form. */
final class AuthorInput {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private AuthorInput() {}

    /**
     * The part that the JSON describes.
     *
     * @throws org.springframework.web.ErrorResponseException 400 with everything that does not fit
     */
    static <T> T read(@Nullable JsonNode json, Class<T> type) {
        if (json == null) {
            throw Problems.invalid("", "is missing");
        }
        List<FieldFault> faults = Shape.faults(MAPPER, json, type);
        if (!faults.isEmpty()) {
            throw Problems.failure(Problems.invalid(faults));
        }
        try {
            return MAPPER.treeToValue(json, type);
        } catch (JacksonException e) {
            throw Problems.invalid("", "does not fit together");
        }
    }
}
