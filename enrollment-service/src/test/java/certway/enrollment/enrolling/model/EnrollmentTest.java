package certway.enrollment.enrolling.model;

import static certway.enrollment.enrolling.model.EnrollmentFixture.AFTER_ACCESS;
import static certway.enrollment.enrolling.model.EnrollmentFixture.ASSISTANT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.REAL;
import static certway.enrollment.enrolling.model.EnrollmentFixture.SAMPLE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.accepted;
import static certway.enrollment.enrolling.model.EnrollmentFixture.active;
import static certway.enrollment.enrolling.model.EnrollmentFixture.completed;
import static certway.enrollment.enrolling.model.EnrollmentFixture.offered;
import static certway.enrollment.enrolling.model.EnrollmentFixture.phlebotomy;
import static certway.enrollment.enrolling.model.EnrollmentFixture.retired;
import static certway.enrollment.enrolling.model.EnrollmentFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnrollmentTest {

    private static final Instant LATER = NOON.plusSeconds(3_600);

    @Test
    void isActiveUntilItsAccessEnds() {
        assertThat(active().statusAt(AFTER_ACCESS.minusMillis(1))).isEqualTo(Status.ACTIVE);
        assertThat(active().statusAt(AFTER_ACCESS)).isEqualTo(Status.EXPIRED);
    }

    @Test
    void aCompletedOneNeverExpires() {
        assertThat(completed().statusAt(AFTER_ACCESS)).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aWithdrawnOneStaysWithdrawnAfterItsAccessEnds() {
        assertThat(withdrawn().statusAt(AFTER_ACCESS)).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void enrollingAgainInAnActiveOneChangesNothing() {
        assertThat(active().enrollAgain(offered(SAMPLE), LATER)).isEqualTo(new AlreadyEnrolled(active()));
    }

    @Test
    void enrollingAgainInACompletedOneChangesNothing() {
        assertThat(completed().enrollAgain(offered(SAMPLE), AFTER_ACCESS)).isEqualTo(new AlreadyEnrolled(completed()));
    }

    @Test
    void comingBackKeepsTheVersionAlthoughANewerOneIsOffered() {
        Offer newer = new Offer.Published(phlebotomy(2), new Terms(180, SAMPLE, List.of()));

        Enrollment back = accepted(withdrawn().enrollAgain(newer, LATER));

        assertThat(back.pinned()).isEqualTo(phlebotomy(1));
        assertThat(back.revision()).isEqualTo(3);
        assertThat(back.statusAt(LATER)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void comingBackNeitherLengthensAccessNorCostsAnything() {
        Enrollment back = accepted(withdrawn().enrollAgain(offered(REAL), LATER));

        assertThat(back.access()).isEqualTo(new Access(LATER, AFTER_ACCESS));
        assertThat(back.paid()).isEqualTo(active().paid());
    }

    @Test
    void comingBackDoesNotAskForPrerequisitesAgain() {
        Offer stricter = offered(SAMPLE, Prerequisite.ofPrograms(List.of(ASSISTANT)));

        assertThat(withdrawn().enrollAgain(stricter, LATER)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void nobodyComesBackToARetiredProgram() {
        assertThat(withdrawn().enrollAgain(retired(), LATER)).isEqualTo(new Refused(new Refusal.ProgramRetired()));
    }

    @Test
    void afterItsEndANewAccessWindowOpensForTheSameVersion() {
        Enrollment again = accepted(active().enrollAgain(offered(SAMPLE), AFTER_ACCESS));

        assertThat(again.access()).isEqualTo(new Access(AFTER_ACCESS, Instant.parse("2027-10-28T12:00:00Z")));
        assertThat(again.pinned()).isEqualTo(phlebotomy(1));
        assertThat(again.revision()).isEqualTo(2);
    }

    @Test
    void aNewAccessWindowMustBePaidAgain() {
        assertThat(active().enrollAgain(offered(REAL), AFTER_ACCESS))
                .isEqualTo(new Refused(new Refusal.PaymentRequired(REAL)));
        assertThat(withdrawn().enrollAgain(offered(REAL), AFTER_ACCESS))
                .isEqualTo(new Refused(new Refusal.PaymentRequired(REAL)));
    }

    @Test
    void withdrawingStatesTheFactOnce() {
        assertThat(active().withdraw(LATER)).isInstanceOfSatisfying(Withdrawal.Accepted.class, accepted -> {
            Enrollment left = accepted.event().enrollment();
            assertThat(left.state()).isEqualTo(new State.Withdrawn(LATER));
            assertThat(left.revision()).isEqualTo(2);
            assertThat(left.withdraw(LATER.plusSeconds(1))).isEqualTo(new Withdrawal.AlreadyWithdrawn(left));
        });
    }

    @Test
    void whatWasCompletedCannotBeWithdrawn() {
        assertThat(completed().withdraw(LATER)).isEqualTo(new Withdrawal.AlreadyCompleted());
    }

    @Test
    void onlyTheFirstCompletionCounts() {
        assertThat(completed().complete(LATER)).isEqualTo(completed());
    }

    @Test
    void aCompletionCountsAlthoughTheLearnerLeftMeanwhile() {
        assertThat(withdrawn().complete(LATER).statusAt(LATER)).isEqualTo(Status.COMPLETED);
    }
}
