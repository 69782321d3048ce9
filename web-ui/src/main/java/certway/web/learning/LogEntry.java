package certway.web.learning;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a log; {@code state} is waiting, confirmed, refused or corrected.
 *
 * @param corrects the number of an earlier entry
 * @param correctedBy the number of a later one
 */
public record LogEntry(
        int number,
        String state,
        Instant at,
        Map<String, String> fields,
        @Nullable Integer corrects,
        @Nullable Integer correctedBy,
        @Nullable Signature signature) {

    /** What a supervisor said; {@code decision} is confirmed or refused. */
    public record Signature(
            String decision, String name, @Nullable String comment, Instant at) {}

    public String field(String id) {
        return fields.getOrDefault(id, "");
    }

    public boolean isWaiting() {
        return state.equals("waiting");
    }

    /** Corrections are a chain: what was corrected is not corrected again. */
    public boolean mayBeCorrected() {
        return correctedBy == null;
    }
}
