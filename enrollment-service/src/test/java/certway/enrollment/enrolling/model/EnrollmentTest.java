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
import static certway.enrollment.enrolling.model.EnrollmentFixture.received;
import static certway.enrollment.enrolling.model.EnrollmentFixture.retired;
import static certway.enrollment.enrolling.model.EnrollmentFixture.waiting;
import static certway.enrollment.enrolling.model.EnrollmentFixture.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import java.time.Duration;
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
        assertThat(back.bill()).isEqualTo(active().bill());
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
        for (Enrollment ended : List.of(active(), withdrawn())) {
            Enrollment again = ((Decision.Waits) ended.enrollAgain(offered(REAL), AFTER_ACCESS)).enrollment();

            assertThat(again.statusAt(AFTER_ACCESS)).isEqualTo(Status.AWAITING_PAYMENT);
            assertThat(again.bill().dueMinor()).isEqualTo(39_000);
        }
    }

    @Test
    void beginsWhenEverythingIsPaid() {
        Decision part = waiting().next().paying(received(9_000), LATER);
        Enrollment partly = ((Decision.Waits) part).enrollment();
        Enrollment paid = accepted(partly.next().paying(received(30_000), LATER));

        assertThat(partly.bill().dueMinor()).isEqualTo(30_000);
        assertThat(paid.statusAt(LATER)).isEqualTo(Status.ACTIVE);
        assertThat(paid.access()).isEqualTo(new Access(LATER, LATER.plus(Duration.ofDays(180))));
        assertThat(paid.bill().how()).isEqualTo(Bill.How.RECEIVED);
        assertThat(paid.bill().receivedMinor()).isEqualTo(39_000);
        assertThat(paid.revision()).isEqualTo(3);
    }

    @Test
    void whatAVoucherTakesOffIsNoMoneyThatCame() {
        Payment voucher = new Payment(Payment.How.VOUCHER, 39_000, "SPRING-2027", LATER);

        Enrollment paid = accepted(waiting().next().paying(voucher, LATER));

        assertThat(paid.bill().receivedMinor()).isZero();
        assertThat(paid.bill().how()).isEqualTo(Bill.How.VOUCHER);
    }

    @Test
    void leavingBeforeItBeganTellsNobodyAndComingBackWaitsForTheSamePayment() {
        Withdrawal.Cancelled cancelled = (Withdrawal.Cancelled) waiting().withdraw(LATER);

        Decision back = cancelled.enrollment().enrollAgain(offered(SAMPLE), LATER);

        assertThat(cancelled.enrollment().statusAt(LATER)).isEqualTo(Status.WITHDRAWN);
        assertThat(((Decision.Waits) back).enrollment().bill())
                .isEqualTo(waiting().bill());
    }

    @Test
    void itsEndIsNotedOnceAndNotBeforeItIsThere() {
        assertThat(active().expire(AFTER_ACCESS.minusMillis(1))).isEmpty();
        EnrollmentEvent.Expired expired =
                active().expire(AFTER_ACCESS.plusSeconds(90)).orElseThrow();

        assertThat(expired.at()).isEqualTo(AFTER_ACCESS);
        assertThat(expired.enrollment().state()).isEqualTo(new State.Expired());
        assertThat(expired.enrollment().revision()).isEqualTo(2);
        assertThat(expired.enrollment().expire(AFTER_ACCESS.plusSeconds(91))).isEmpty();
        assertThat(completed().expire(AFTER_ACCESS)).isEmpty();
        assertThat(withdrawn().expire(AFTER_ACCESS)).isEmpty();
        assertThat(waiting().expire(AFTER_ACCESS)).isEmpty();
    }

    @Test
    void anExtensionLengthensAccessAndBringsItBack() {
        Instant until = AFTER_ACCESS.plus(Duration.ofDays(30));
        Enrollment expired = active().expire(AFTER_ACCESS).orElseThrow().enrollment();

        for (Enrollment enrollment : List.of(active(), expired)) {
            Extension.Accepted extension = (Extension.Accepted) enrollment.extend(until, AFTER_ACCESS.plusSeconds(5));
            Enrollment longer = extension.event().enrollment();
            assertThat(longer.access()).isEqualTo(new Access(NOON, until));
            assertThat(longer.statusAt(AFTER_ACCESS)).isEqualTo(Status.ACTIVE);
            assertThat(longer.revision()).isEqualTo(enrollment.revision() + 1);
        }
    }

    @Test
    void onlyWhatIsStudiedIsExtendedAndOnlyToLaterThanNow() {
        Instant until = AFTER_ACCESS.plus(Duration.ofDays(30));
        Extension notStudied = new Extension.Refused(Extension.Reason.NOT_STUDIED);
        Extension notLonger = new Extension.Refused(Extension.Reason.NOT_LONGER);

        assertThat(waiting().extend(until, LATER)).isEqualTo(notStudied);
        assertThat(withdrawn().extend(until, LATER)).isEqualTo(notStudied);
        assertThat(completed().extend(until, LATER)).isEqualTo(notStudied);
        assertThat(active().extend(AFTER_ACCESS, LATER)).isEqualTo(notLonger);
        assertThat(active().extend(until, until)).isEqualTo(notLonger);
    }

    @Test
    void aRenewalIsACycleOfItsOwnInTheLatestVersion() {
        EnrollmentId second = new EnrollmentId("second");
        Offer newer = new Offer.Published(phlebotomy(2), new Terms(180, SAMPLE, List.of()));

        Enrollment renewed = accepted(completed().renew(second, newer, LATER));

        assertThat(renewed.id()).isEqualTo(second);
        assertThat(renewed.cycle()).isEqualTo(2);
        assertThat(renewed.revision()).isEqualTo(1);
        assertThat(renewed.pinned()).isEqualTo(phlebotomy(2));
        assertThat(active().renew(second, newer, LATER)).isEqualTo(new Refused(new Refusal.NotCompleted()));
        assertThat(completed().renew(second, retired(), LATER)).isEqualTo(new Refused(new Refusal.ProgramRetired()));
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

    private static Move moved(Enrollment enrollment, int version) {
        return enrollment.move(new Moving("job", false, EnrollmentFixture.phlebotomy(version)), LATER);
    }

    @Test
    void whoStudiesIsMovedAndKeepsEverythingElse() {
        EnrollmentEvent.Migrated event = ((Move.Accepted) moved(active(), 2)).event();

        Enrollment there = event.enrollment();
        assertThat(event.from()).isEqualTo(1);
        assertThat(there.pinned()).isEqualTo(EnrollmentFixture.phlebotomy(2));
        assertThat(there.revision()).isEqualTo(2);
        assertThat(there.access()).isEqualTo(active().access());
        assertThat(there.state()).isEqualTo(active().state());
    }

    @Test
    void whoseTimeIsOverIsMovedTooForAnExtensionWouldGoOn() {
        Enrollment expired =
                active().expire(NOON.plus(Duration.ofDays(200))).orElseThrow().enrollment();

        assertThat(moved(expired, 2)).isInstanceOf(Move.Accepted.class);
    }

    @Test
    void whoHasNoStudyToMoveIsLeftAlone() {
        assertThat(moved(completed(), 2)).isEqualTo(new Move.LeftAlone());
        assertThat(moved(withdrawn(), 2)).isEqualTo(new Move.LeftAlone());
        assertThat(moved(waiting(), 2)).isEqualTo(new Move.LeftAlone());
        assertThat(moved(active(), 1)).isEqualTo(new Move.AlreadyThere());
    }

    @Test
    void aCompletionSaysWhichVersionWasCompleted() {
        Enrollment there = ((Move.Accepted) moved(active(), 2)).event().enrollment();

        assertThat(there.complete(LATER, 1).pinned().version()).isEqualTo(1);
        assertThat(completed().complete(LATER, 2)).isEqualTo(completed());
    }
}
