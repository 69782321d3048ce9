package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.platform.event.EventIds;

/** Ids that make it impossible to enrol twice. */
final class EnrollmentIds {

    private static final int FIRST_CYCLE = 1;

    private EnrollmentIds() {}

    static EnrollmentId firstOf(LearnerId learner, ProgramId program) {
        return of(learner, program, FIRST_CYCLE);
    }

    static EnrollmentId of(LearnerId learner, ProgramId program, int cycle) {
        return new EnrollmentId(EventIds.of("enrollment", learner.value(), program.value(), Integer.toString(cycle)));
    }
}
