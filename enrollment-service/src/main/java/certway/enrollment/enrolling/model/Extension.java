package certway.enrollment.enrolling.model;

/** The answer to a wish to lengthen access. */
public sealed interface Extension {

    /** Access goes on, or is back. */
    record Accepted(EnrollmentEvent.Activated event) implements Extension {}

    record Refused(Reason reason) implements Extension {}

    /** Why access is not lengthened. */
    enum Reason {
        /** It is waiting for payment, was left or was completed. */
        NOT_STUDIED,
        /** Access lasts as long already, or that time has passed. */
        NOT_LONGER
    }
}
