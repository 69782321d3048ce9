package certway.platform.web;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Opaque cursors: the position as JSON in base64url. They carry a position and no right; whoever sends one is checked. */
public final class Cursor {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST = 2_000;

    private Cursor() {}

    public static String of(Object position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(position));
    }

    /**
     * The position that a client sent back, or null if it sent none.
     *
     * @throws org.springframework.web.ErrorResponseException 400 if it is not a cursor of that shape
     */
    public static <T> @Nullable T read(@Nullable String cursor, Class<T> position) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            if (cursor.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            return MAPPER.readValue(Base64.getUrlDecoder().decode(cursor), position);
        } catch (IllegalArgumentException | JacksonException e) {
            throw Problems.invalid("cursor", "is not a cursor of this list");
        }
    }
}
