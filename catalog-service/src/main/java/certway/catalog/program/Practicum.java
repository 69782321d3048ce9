package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log of work at a real place.
 *
 * @param text Markdown: what to do
 * @param entry what one entry of the log stands for
 * @param required so many entries must be signed by a supervisor
 * @param fields what an entry says besides who signed it
 */
public record Practicum(
        @Nullable String text,
        String entry,
        int required,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Field> fields) {

    public Practicum {
        fields = List.copyOf(fields);
    }

    /** One thing that an entry says. */
    public record Field(String id, String label, FieldKind kind) {}

    /** What may be written into a field. */
    public enum FieldKind {
        TEXT("text"),
        DATE("date"),
        NUMBER("number");

        private final String text;

        FieldKind(String text) {
            this.text = text;
        }

        @JsonValue
        public String text() {
            return text;
        }
    }
}
