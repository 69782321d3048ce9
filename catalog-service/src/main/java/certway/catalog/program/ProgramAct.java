package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did to a program as a whole; it is kept beside the versions for ever.
 *
 * @param actor Keycloak's subject, or the part of the system that did it
 * @param version the latest version afterwards
 * @param reason in the actor's words
 */
public record ProgramAct(
        Kind kind,
        String actor,
        Instant at,
        int version,
        @Nullable String reason) {

    /** What was done. */
    public enum Kind {
        PUBLISH("publish"),
        IMPORT("import"),
        RETIRE("retire"),
        UNRETIRE("unretire");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @JsonValue
        public String text() {
            return text;
        }

        static Kind of(String text) {
            for (Kind kind : values()) {
                if (kind.text.equals(text)) {
                    return kind;
                }
            }
            throw new IllegalStateException("no act on a program: " + text);
        }
    }
}
