package certway.desk.audit.model;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One act. It waits in the document that it changed, written in the same update, until it is in the log.
 *
 * @param id a function of the act, so that writing it twice is writing it once
 * @param actor the subject of who did it
 * @param act what was done, in kebab case
 * @param on what it was done to
 * @param reason why, in the actor's words
 */
public record AuditEntry(
        String id,
        Instant at,
        String actor,
        String act,
        On on,
        @Nullable String reason) {

    /** Where entries wait in a document. */
    public static final String WAITING = "unlogged";

    /** There as long as something waits. */
    public static final String WAITING_SINCE = "unloggedSince";

    /**
     * What something was done to.
     *
     * @param subject the id of the enrollment, waiver, voucher, list or person
     */
    public record On(
            String subject,
            @Nullable String learner,
            @Nullable String program) {}

    /** The fields of its document. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", id);
        fields.put("at", Date.from(at));
        fields.put("actor", actor);
        fields.put("act", act);
        fields.put("subject", on.subject());
        put(fields, "learnerId", on.learner());
        put(fields, "programId", on.program());
        put(fields, "reason", reason);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
