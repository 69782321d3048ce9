package certway.progress.study.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a study knows of its enrollment.
 *
 * @param revision of the enrollment, so that older news about it is recognised
 * @param accessUntil null for access without end
 */
public record Enrollment(
        EnrollmentId id,
        LearnerId learner,
        ProgramVersion program,
        int cycle,
        long revision,
        @Nullable Instant accessUntil) {

    public Enrollment {
        if (cycle < 1) {
            throw new IllegalArgumentException("cycles count from 1");
        }
    }

    /** In another version of its program. */
    public Enrollment in(int version) {
        return new Enrollment(
                id, learner, new ProgramVersion(program.programId(), version), cycle, revision, accessUntil);
    }

    /** With access until then, or until before that as it is. */
    public Enrollment until(Instant latest) {
        boolean endsBefore = accessUntil != null && accessUntil.isBefore(latest);
        return endsBefore ? this : new Enrollment(id, learner, program, cycle, revision, latest);
    }
}
