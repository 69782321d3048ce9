package certway.enrollment.enrolling.model;

/** The answer to a wish to leave. */
public sealed interface Withdrawal {

    record Accepted(EnrollmentEvent.Withdrawn event) implements Withdrawal {}

    /** It had not begun, so nobody has to be told. */
    record Cancelled(Enrollment enrollment) implements Withdrawal {}

    record AlreadyWithdrawn(Enrollment enrollment) implements Withdrawal {}

    /** What was completed stays completed. */
    record AlreadyCompleted() implements Withdrawal {}
}
