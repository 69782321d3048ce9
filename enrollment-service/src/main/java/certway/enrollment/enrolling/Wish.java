package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A learner who wants to enrol.
 *
 * @param stated ids of the statements that the learner makes about prerequisites
 * @param voucher the code to pay with
 */
record Wish(
        LearnerId learner,
        ProgramId program,
        Set<String> stated,
        @Nullable String voucher) {

    Wish {
        stated = Set.copyOf(stated);
    }

    Wish(LearnerId learner, ProgramId program) {
        this(learner, program, Set.of(), null);
    }
}
