package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import java.util.Set;

/**
 * A learner who wants to enrol.
 *
 * @param stated ids of the statements that the learner makes about prerequisites
 */
record Wish(LearnerId learner, ProgramId program, Set<String> stated) {

    Wish {
        stated = Set.copyOf(stated);
    }

    Wish(LearnerId learner, ProgramId program) {
        this(learner, program, Set.of());
    }
}
