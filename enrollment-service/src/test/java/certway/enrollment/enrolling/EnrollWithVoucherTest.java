package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ADA;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.PHLEBOTOMY;
import static certway.enrollment.enrolling.model.EnrollmentFixture.REAL;
import static certway.enrollment.enrolling.model.EnrollmentFixture.accepted;
import static certway.enrollment.enrolling.model.EnrollmentFixture.offered;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.enrolling.model.Bill;
import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.Payment;
import certway.enrollment.enrolling.model.Vouchers;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A voucher pays once, and one that was not needed is given back. */
class EnrollWithVoucherTest extends EnrollingFixture {

    @Test
    void aVoucherThatCannotBeUsedChangesNothing() {
        offers.put(offered(REAL));
        vouchers.left = 0;

        assertThat(enrolling.enroll(paying())).isInstanceOf(Refused.class);

        assertThat(enrollments.latest(ADA, PHLEBOTOMY)).isEmpty();
    }

    @Test
    void aVoucherPaysAtOnceOrLaterAndOnce() {
        offers.put(offered(REAL));
        enrolling.enroll(new Wish(ADA, PHLEBOTOMY));

        Enrollment paid = accepted(enrolling.enroll(paying()));

        assertThat(paid.bill().has(Payment.How.VOUCHER, OneVoucher.CODE)).isTrue();
        assertThat(enrolling.enroll(paying())).isEqualTo(new AlreadyEnrolled(paid));
        assertThat(vouchers.left).isEqualTo(1);
    }

    @Test
    void whatIsFreeTakesNoVoucher() {
        accepted(enrolling.enroll(paying()));

        assertThat(vouchers.left).isEqualTo(2);
    }

    @Test
    void aCrashAfterTheVoucherWasTakenCostsNothing() {
        offers.put(offered(REAL));
        vouchers.left = 1;
        vouchers.reserve(
                new Vouchers.Use(OneVoucher.CODE, EnrollmentIds.firstOf(ADA, PHLEBOTOMY), PHLEBOTOMY, Bill.of(REAL)),
                NOON);

        Enrollment paid = accepted(enrolling.enroll(paying()));

        assertThat(paid.bill().settled()).isTrue();
    }

    @Test
    void aVoucherThatIsNotNeededAfterALostRaceIsGivenBack() {
        offers.put(offered(REAL));
        enrolling.enroll(new Wish(ADA, PHLEBOTOMY));
        Enrollment waiting = enrollments.latest(ADA, PHLEBOTOMY).orElseThrow();
        Payment money = new Payment(Payment.How.RECEIVED, 39_000, "invoice 7", NOON);
        vouchers.meanwhile = () ->
                enrollments.save(Change.of(waiting.next().paying(money, NOON)).orElseThrow());

        Decision decision = enrolling.enroll(paying());

        assertThat(decision).isInstanceOf(AlreadyEnrolled.class);
        assertThat(vouchers.left).isEqualTo(2);
    }

    private static Wish paying() {
        return new Wish(ADA, PHLEBOTOMY, Set.of(), OneVoucher.CODE);
    }
}
