package certway.enrollment.enrolling.model;

/** What becomes of an enrollment that is to be moved to another version. */
public sealed interface Move {

    record Accepted(EnrollmentEvent.Migrated event) implements Move {}

    record AlreadyThere() implements Move {}

    /** It is completed, withdrawn or not paid: there is no study to move. */
    record LeftAlone() implements Move {}
}
