package certway.progress.study.model;

import java.util.Optional;

/** What enrollments say about studies whose news has not come yet. */
public interface Enrollments {

    /**
     * The study that an enrollment should have; empty if there is no such enrollment, or none that may be studied yet.
     *
     * @throws RuntimeException if nobody can say so now
     */
    Optional<Study> study(EnrollmentId id);
}
