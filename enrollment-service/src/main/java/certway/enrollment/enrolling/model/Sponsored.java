package certway.enrollment.enrolling.model;

import java.util.Map;
import java.util.Set;

/** What sponsors need of enrolling. */
public interface Sponsored {

    /** Who takes a seat away, when, and why. */
    record Reclaim(String actor, String reason) {}

    /** What became of the wish to take a seat away. */
    enum Leaving {
        /** The enrollment has ended; coming back must be paid. */
        LEFT,
        /** The seat has paid for nothing. */
        NOT_PAID,
        /** What was completed stays paid. */
        COMPLETED
    }

    Map<EnrollmentId, Enrollment> find(Set<EnrollmentId> enrollments);

    /** Ends an enrollment that was paid with the seat. */
    Leaving leave(EnrollmentId enrollment, String seat, Reclaim reclaim);
}
