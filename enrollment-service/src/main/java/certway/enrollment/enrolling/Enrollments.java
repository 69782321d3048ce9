package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** All enrollments; a change and the event that states it are one write. */
interface Enrollments {

    /** Where a page of a learner's list ends. */
    record Position(Instant activatedAt, String id) {

        public Position {
            if (Objects.isNull(activatedAt) || Objects.isNull(id)) {
                throw new IllegalArgumentException("a position has an instant and an id");
            }
        }

        static Position behind(Enrollment last) {
            return new Position(last.access().since(), last.id().value());
        }
    }

    Optional<Enrollment> find(EnrollmentId id);

    /** Empty also if it is somebody else's. */
    Optional<Enrollment> findOwn(LearnerId learner, EnrollmentId id);

    /** The learner's enrollments, the latest activation first. */
    List<Enrollment> page(LearnerId learner, @Nullable Position after, int limit);

    /** How many learners study each version of the program at that time; versions that nobody studies are left out. */
    SortedMap<Integer, Integer> learners(ProgramId program, Instant now);

    /** The learner's last cycle in the program. */
    Optional<Enrollment> latest(LearnerId learner, ProgramId program);

    /** Some of those whose access has ended by then, which nobody has noted yet. */
    List<Enrollment> ended(Instant now, int limit);

    /** Keeps an enrollment at its first revision; false if there is one already. */
    boolean add(Change first);

    /** Keeps an enrollment at a later revision; false if it was changed since its last revision was read. */
    boolean save(Change change);
}
