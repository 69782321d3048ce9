package certway.web.audit;

import certway.web.audit.AuditClient.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the audit log is as it was sealed.
 *
 * @param after the number of the seal behind which was checked; 0 is the beginning
 * @param upTo the number of the last seal that was checked
 * @param digest of that seal; null if there is none
 * @param complete whether that is the last one of the log
 * @param unsealed how many entries are in no seal yet
 */
public record Check(
        long after,
        long seals,
        long entries,
        long upTo,
        @Nullable String digest,
        boolean complete,
        long unsealed,
        List<Fault> faults) {

    /** So many questions a page asks the service: of a long log it shows a part, and goes on when it is told to. */
    private static final int PARTS = 20;

    private static final int MOST_FAULTS = 100;

    /**
     * One thing that is not as it was.
     *
     * @param kind {@code seal-missing}, {@code seal-changed}, {@code entry-missing}, {@code entry-changed} or {@code entry-added}
     */
    public record Fault(String kind, long seal, @Nullable String entry) {}

    static Check of(AuditClient audit, long after) {
        Part part = audit.check(after);
        long seals = part.seals();
        long entries = part.entries();
        List<Fault> faults = new ArrayList<>(part.faults());
        for (int i = 1; i < PARTS && !part.complete() && faults.size() < MOST_FAULTS; i++) {
            part = audit.check(part.upTo());
            seals += part.seals();
            entries += part.entries();
            faults.addAll(part.faults());
        }
        return new Check(
                after,
                seals,
                entries,
                part.upTo(),
                part.digest(),
                part.complete(),
                part.unsealed(),
                faults.stream().limit(MOST_FAULTS).toList());
    }
}
