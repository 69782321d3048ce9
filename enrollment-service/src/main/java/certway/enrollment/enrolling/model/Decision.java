package certway.enrollment.enrolling.model;

import certway.enrollment.enrolling.model.EnrollmentEvent.Activated;

/** The answer to a wish to enrol. */
public sealed interface Decision {

    /** The enrollment begins, or begins again. */
    record Accepted(Activated event) implements Decision {

        public Enrollment enrollment() {
            return event.enrollment();
        }
    }

    /** The enrollment begins as soon as it is paid. */
    record Waits(Enrollment enrollment) implements Decision {}

    record AlreadyEnrolled(Enrollment enrollment) implements Decision {}

    record Refused(Refusal reason) implements Decision {}
}
