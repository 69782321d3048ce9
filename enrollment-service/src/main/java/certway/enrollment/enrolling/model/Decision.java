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

    record AlreadyEnrolled(Enrollment enrollment) implements Decision {}

    record Refused(Refusal reason) implements Decision {}
}
