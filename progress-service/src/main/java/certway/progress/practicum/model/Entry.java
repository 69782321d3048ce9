package certway.progress.practicum.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a learner wrote into a log. Never changes: what was wrong is corrected by a new entry.
 *
 * @param corrects the number of the entry that this one takes the place of
 */
public record Entry(
        Reference id, Map<String, String> fields, @Nullable Integer corrects, Instant at) {

    public Entry {
        fields = Map.copyOf(fields);
    }

    /** Whether it says the same, whenever it was said. */
    public boolean saysTheSameAs(Entry other) {
        return equals(new Entry(other.id(), other.fields(), other.corrects(), at));
    }
}
