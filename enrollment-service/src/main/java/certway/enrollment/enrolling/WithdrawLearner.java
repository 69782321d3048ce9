package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.Withdrawal;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets a learner leave a program. */
@Component
final class WithdrawLearner {

    private static final Logger log = LoggerFactory.getLogger(WithdrawLearner.class);
    private static final int TRIES = 3;

    private final Enrollments enrollments;
    private final InstantSource clock;

    WithdrawLearner(Enrollments enrollments, InstantSource clock) {
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /**
     * Decides and keeps the decision; empty if the learner has no such enrollment.
     *
     * @throws ChangedMeanwhile if others changed the same enrollment again and again
     */
    Optional<Withdrawal> withdraw(LearnerId learner, EnrollmentId id) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Enrollment> own = enrollments.findOwn(learner, id);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            Withdrawal withdrawal = own.get().withdraw(clock.instant());
            if (kept(withdrawal)) {
                return Optional.of(withdrawal);
            }
        }
        throw new ChangedMeanwhile(id);
    }

    private boolean kept(Withdrawal withdrawal) {
        return switch (withdrawal) {
            case Withdrawal.Accepted(var event) -> kept(Change.of(event));
            case Withdrawal.Cancelled(var enrollment) -> kept(Change.of(enrollment));
            case Withdrawal.AlreadyWithdrawn already -> true;
            case Withdrawal.AlreadyCompleted completed -> true;
        };
    }

    private boolean kept(Change change) {
        boolean kept = enrollments.save(change);
        if (kept) {
            log.atInfo()
                    .addKeyValue("enrollmentId", change.enrollment().id().value())
                    .addKeyValue("revision", change.enrollment().revision())
                    .log("Enrollment withdrawn");
        }
        return kept;
    }
}
