package certway.enrollment.enrolling;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment at its next revision, with the event that tells of it and the entry for the audit log, if there are any: one
 * write keeps all of it.
 */
record Change(
        Enrollment enrollment,
        @Nullable EnrollmentEvent event,
        @Nullable AuditEntry entry) {

    static Change of(EnrollmentEvent event) {
        return new Change(event.enrollment(), event, null);
    }

    /** What nobody has to be told. */
    static Change of(Enrollment enrollment) {
        return new Change(enrollment, null, null);
    }

    /** Empty where nothing changes. */
    static Optional<Change> of(Decision decision) {
        return switch (decision) {
            case Decision.Accepted(var event) -> Optional.of(of(event));
            case Decision.Waits(var enrollment) -> Optional.of(of(enrollment));
            case Decision.AlreadyEnrolled already -> Optional.empty();
            case Decision.Refused refused -> Optional.empty();
        };
    }

    Change by(AuditEntry act) {
        return new Change(enrollment, event, act);
    }
}
