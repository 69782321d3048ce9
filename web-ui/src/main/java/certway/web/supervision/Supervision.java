package certway.web.supervision;

import certway.web.learning.StudyUnit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log that a supervisor looks after.
 *
 * @param learner as their supervisor knows them
 * @param entryMeans what one entry of this log stands for
 * @param waiting entries that are to be signed
 */
public record Supervision(
        String id,
        String program,
        String unit,
        @Nullable String learner,
        String entryMeans,
        List<StudyUnit.LogField> fields,
        int waiting,
        Instant since) {

    /** Some of them. */
    public record Several(List<Supervision> items, @Nullable String next) {}
}
