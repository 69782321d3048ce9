package certway.credential.bulk;

import certway.credential.issuing.model.Desk;
import certway.credential.issuing.model.ValidityBody;
import certway.credential.personal.model.Erased;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An act on all certificates of a program or a version of it: what is wanted, and how far it is. */
record BulkJob(String id, Asked asked, Progressed progressed) {

    /**
     * What is wanted.
     *
     * @param act revoke, reissue or extend
     * @param reason the class that everybody sees
     * @param note for the audit trail only
     * @param version null for every version
     * @param policy by which certificates are extended; null for other acts
     * @param dryRun whether only to tell what would become of it
     * @param at certificates that are issued later are not touched
     */
    record Asked(
            String actor,
            String act,
            String reason,
            String note,
            String programId,
            @Nullable Integer version,
            @Nullable ValidityBody policy,
            boolean dryRun,
            Instant at) {

        Desk.Selection selection() {
            return new Desk.Selection(programId, version, at);
        }

        /** The same but for its time, and for the note once that was erased: nobody knows any more what it said. */
        boolean isLike(Asked other) {
            String known = note.equals(Erased.NOTE) ? other.note : note;
            return new Asked(actor, act, reason, known, programId, version, policy, dryRun, other.at).equals(other);
        }
    }

    /**
     * How far it is.
     *
     * @param total certificates there were when it began
     * @param after the certificate up to which it is done
     * @param waitsFor what does not answer at the moment
     */
    record Progressed(
            long total,
            long done,
            String after,
            Map<Desk.Result, Long> counts,
            @Nullable String waitsFor,
            @Nullable Instant finishedAt) {

        Progressed {
            counts = Map.copyOf(counts);
        }
    }

    boolean isFinished() {
        return progressed.finishedAt() != null;
    }
}
