package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ADA;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.PHLEBOTOMY;
import static certway.enrollment.enrolling.model.EnrollmentFixture.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.enrolling.model.Withdrawal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Leaving a program, and coming back. */
class WithdrawLearnerTest extends EnrollingFixture {

    private final WithdrawLearner withdrawing = new WithdrawLearner(enrollments, () -> NOON);

    @Test
    void comingBackAfterWithdrawalIsTheSameEnrollmentAtALaterRevision() {
        Enrollment first = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
        withdrawing.withdraw(ADA, first.id());

        Enrollment back = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));

        assertThat(back.id()).isEqualTo(first.id());
        assertThat(back.revision()).isEqualTo(3);
        assertThat(back.state()).isEqualTo(new State.Active());
    }

    @Test
    void nobodyWithdrawsSomebodyElse() {
        Enrollment hers = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));

        assertThat(withdrawing.withdraw(new LearnerId("bob"), hers.id())).isEmpty();
        assertThat(enrollments.find(hers.id())).contains(hers);
    }

    @Test
    void withdrawingTwiceChangesNothing() {
        Enrollment hers = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
        withdrawing.withdraw(ADA, hers.id());
        Optional<Enrollment> left = enrollments.find(hers.id());

        Optional<Withdrawal> again = withdrawing.withdraw(ADA, hers.id());

        assertThat(again).containsInstanceOf(Withdrawal.AlreadyWithdrawn.class);
        assertThat(enrollments.find(hers.id())).isEqualTo(left);
    }
}
