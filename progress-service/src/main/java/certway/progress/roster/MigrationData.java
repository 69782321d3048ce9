package certway.progress.roster;

import certway.progress.study.model.Study;
import org.jspecify.annotations.Nullable;

/**
 * What the event of a move says besides what every enrollment event says.
 *
 * @param reversal whether an earlier move was taken back
 */
record MigrationData(String migrationId, int fromVersion, boolean reversal) {

    /** The move that may be taken back. */
    Study.@Nullable Move move() {
        return reversal ? null : new Study.Move(migrationId, fromVersion);
    }
}
