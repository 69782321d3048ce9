package certway.catalog.authoring;

import certway.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Why somebody does something, in their own words. */
record Reason(@Nullable String reason) {

    private static final int LONGEST = 1_000;

    /** Nothing if the request has no body. */
    static @Nullable String read(@Nullable JsonNode body) {
        if (body == null) {
            return null;
        }
        String reason = AuthorInput.read(body, Reason.class).reason();
        if (reason != null && reason.length() > LONGEST) {
            throw Problems.invalid("/reason", "must have at most %d characters".formatted(LONGEST));
        }
        return reason;
    }
}
