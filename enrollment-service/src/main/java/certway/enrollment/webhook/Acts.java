package certway.enrollment.webhook;

import certway.desk.audit.model.AuditEntry;
import certway.platform.event.EventIds;
import certway.platform.web.Problems;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What is logged of what somebody does to a webhook, and what is said where it cannot be done. */
final class Acts {

    private Acts() {}

    static AuditEntry entry(Caller caller, String act, String webhook, Instant now) {
        return new AuditEntry(
                EventIds.of("audit", act, UUID.randomUUID().toString()),
                now,
                caller.id(),
                act,
                new AuditEntry.On(webhook, null, null),
                null);
    }

    static ErrorResponseException refused(String name, String title) {
        return Problems.failure(Problems.problem(HttpStatus.CONFLICT, name, title));
    }

    static ErrorResponseException changedMeanwhile() {
        return Problems.failure(Problems.problem(
                HttpStatus.PRECONDITION_FAILED, "changed-meanwhile", "The webhook was changed meanwhile"));
    }
}
