package certway.enrollment.enrolling.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Enrolling somebody else: what the roster needs of enrolling. */
public interface Registering {

    /**
     * Who enrols, and why.
     *
     * @param id of this very act: doing it twice is doing it once
     */
    record Act(String id, String actor, String reason) {}

    /** Whom, in what, and paid with which voucher. */
    record Wanted(
            LearnerId learner, ProgramId program, @Nullable String voucher) {}

    /** What became of it, or would. */
    sealed interface Answer {

        /** Active, or waiting for payment. */
        record Enrolled(Enrollment enrollment) implements Answer {}

        /** There is nothing to do. */
        record AlreadyEnrolled(Enrollment enrollment) implements Answer {}

        /** The learner left, or the access has ended: coming back is not decided for somebody by a list. */
        record Ended(Enrollment enrollment) implements Answer {}

        record Refused(Refusal reason) implements Answer {}
    }

    /** Enrols the learner. */
    Answer enroll(Wanted wanted, Act act);

    /** What would become of it, changing nothing; a voucher is not tried. */
    Answer preview(Wanted wanted);

    /** The same for somebody who has no account yet; empty if they could be enrolled. */
    Optional<Refusal> refusal(ProgramId program);

    /** What a prerequisite asks, for people: each way to meet it. */
    List<String> ways(Prerequisite prerequisite);
}
