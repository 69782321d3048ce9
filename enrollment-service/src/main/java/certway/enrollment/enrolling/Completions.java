package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import java.time.Instant;
import java.util.Set;

/** The local copy of who completed what. */
interface Completions {

    /** Keeps the first completion of a program; another one changes nothing. */
    void add(LearnerId learner, ProgramId program, Instant completedAt);

    /** Those of the programs that the learner has completed. */
    Set<ProgramId> among(Set<ProgramId> programs, LearnerId learner);
}
