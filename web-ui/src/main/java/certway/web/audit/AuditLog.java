package certway.web.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the audit log, the latest first. */
public record AuditLog(List<Entry> items, @Nullable String next) {

    /**
     * One act.
     *
     * @param actor the account of who did it
     * @param act what was done, in kebab case
     * @param subject the id of what it was done to
     */
    public record Entry(
            Instant at,
            String actor,
            String act,
            String subject,
            @Nullable String learnerId,
            @Nullable String programId,
            @Nullable String reason) {

        /** The page of what it was done to, for registrars; null if there is none. */
        public @Nullable String place() {
            if (act.startsWith("certificate-")) {
                return "/admin/certificates/" + subject;
            }
            if (act.equals("certificates-asked") || act.equals("certificates-tried")) {
                return "/admin/certificates/jobs/" + subject;
            }
            boolean enrollment = learnerId != null && programId != null && !act.startsWith("waiver");
            return enrollment ? "/admin/roster/" + subject : null;
        }
    }
}
