package certway.web.admin.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One import.
 *
 * @param dryRun whether it only checks
 * @param report at its end
 * @param message why it failed
 */
public record ImportRun(
        String importId,
        String state,
        boolean dryRun,
        Progress progress,
        long bytes,
        Instant createdAt,
        @Nullable Report report,
        @Nullable String message) {

    private static final Set<String> AT_WORK = Set.of("waiting", "reading", "checking", "publishing");

    /** How much of the present state's work is done. */
    public record Progress(int done, int all) {}

    public record Report(
            Counts read,
            Counts created,
            Counts newVersions,
            Counts unchanged,
            Counts refused,
            List<Line> programs,
            List<Fault> errors) {}

    public record Counts(int programs, int modules, int units, int questions) {}

    public record Line(String programId, String slug, int version, String outcome) {}

    /** Where something is wrong, and what. */
    public record Fault(String file, @Nullable Integer line, String pointer, String message) {}

    public boolean isAtWork() {
        return AT_WORK.contains(state);
    }

    public long kibibytes() {
        return Math.max(1, bytes / 1024);
    }
}
