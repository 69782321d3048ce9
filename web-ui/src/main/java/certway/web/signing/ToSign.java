package certway.web.signing;

import certway.web.learning.LogEntry;
import certway.web.learning.StudyUnit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be signed.
 *
 * @param learner as the supervisor knows them
 * @param entryMeans what one entry of this log stands for
 */
public record ToSign(
        String program,
        String unit,
        @Nullable String learner,
        String entryMeans,
        List<StudyUnit.LogField> fields,
        LogEntry entry,
        Instant expiresAt) {

    public boolean isWaiting() {
        return entry.isWaiting();
    }
}
