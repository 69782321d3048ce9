package certway.enrollment.enrolling.model;

import java.time.Instant;

/** What happened to an enrollment, with the enrollment as it was right afterwards. */
public sealed interface EnrollmentEvent {

    Enrollment enrollment();

    Instant at();

    record Activated(Enrollment enrollment, Instant at) implements EnrollmentEvent {}

    record Withdrawn(Enrollment enrollment, Instant at) implements EnrollmentEvent {}

    /** The end of the access window has passed; {@code at} is that end. */
    record Expired(Enrollment enrollment, Instant at) implements EnrollmentEvent {}

    /** It is pinned to another version now. */
    record Migrated(Enrollment enrollment, Instant at, int from, Moving moving) implements EnrollmentEvent {}
}
