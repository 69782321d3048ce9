package certway.enrollment.enrolling.model;

import certway.desk.audit.model.AuditEntry;
import java.util.List;
import java.util.Optional;

/** Enrollments by the version that they are pinned to, for those who move them. */
public interface Pins {

    /** A version of a program. */
    record Version(ProgramId program, int number) {}

    /** How many of its learners may be moved. */
    long count(Version version);

    /** Some of them by enrollment id, from the one that follows; the first page follows the empty text. */
    List<Enrollment> page(Version version, String after, int limit);

    Optional<Enrollment> find(EnrollmentId id);

    /** Keeps a move and who did it; false if the enrollment was changed since it was read. */
    boolean save(EnrollmentEvent.Migrated move, AuditEntry entry);
}
