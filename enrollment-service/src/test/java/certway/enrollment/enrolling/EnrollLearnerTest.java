package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ADA;
import static certway.enrollment.enrolling.model.EnrollmentFixture.ASSISTANT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.FREE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.PHLEBOTOMY;
import static certway.enrollment.enrolling.model.EnrollmentFixture.REAL;
import static certway.enrollment.enrolling.model.EnrollmentFixture.SAMPLE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.accepted;
import static certway.enrollment.enrolling.model.EnrollmentFixture.offered;
import static certway.enrollment.enrolling.model.EnrollmentFixture.retired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.enrollment.enrolling.model.Bill;
import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.Payment;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Refusal;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.enrolling.model.Vouchers;
import certway.enrollment.enrolling.model.Waived;
import certway.enrollment.enrolling.model.Withdrawal;
import certway.platform.DependencyUnavailable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrollLearnerTest {

    private final Enrollments enrollments = new InMemoryEnrollments();
    private final Completions completions = new InMemoryCompletions();
    private final FixedOffers offers = new FixedOffers();
    private final OneVoucher vouchers = new OneVoucher();
    private final EnrollLearner enrolling = enrolling(enrollments);
    private final WithdrawLearner withdrawing = new WithdrawLearner(enrollments, () -> NOON);

    private EnrollLearner enrolling(Enrollments store) {
        return new EnrollLearner(
                store,
                new Merits(completions, (learner, program) -> Waived.nothing()),
                offers,
                new Admission(store, List.of(vouchers), () -> NOON),
                () -> NOON);
    }

    @BeforeEach
    void phlebotomyIsOffered() {
        offers.put(offered(SAMPLE));
    }

    @Test
    void keepsWhatItAccepts() {
        Enrollment enrollment = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));

        assertThat(enrollments.find(enrollment.id())).contains(enrollment);
    }

    @Test
    void enrollingTwiceGivesTheSameEnrollment() {
        Enrollment first = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));

        assertThat(enrolling.enroll(new Wish(ADA, PHLEBOTOMY))).isEqualTo(new AlreadyEnrolled(first));
    }

    @Test
    void whoIsEnrolledHearsSoAlthoughTheCatalogIsDown() {
        Enrollment first = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
        offers.goDown();

        assertThat(enrolling.enroll(new Wish(ADA, PHLEBOTOMY))).isEqualTo(new AlreadyEnrolled(first));
    }

    @Test
    void whoIsEnrolledHearsSoAlthoughTheProgramWasRetired() {
        Enrollment first = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
        offers.put(retired());

        assertThat(enrolling.enroll(new Wish(ADA, PHLEBOTOMY))).isEqualTo(new AlreadyEnrolled(first));
    }

    @Test
    void anOutageOfTheCatalogIsNoAnswer() {
        offers.goDown();

        assertThatExceptionOfType(DependencyUnavailable.class)
                .isThrownBy(() -> enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
    }

    @Test
    void refusesWhatTheCatalogDoesNotKnow() {
        assertThat(enrolling.enroll(new Wish(ADA, ASSISTANT))).isEqualTo(new Refused(new Refusal.ProgramUnknown()));
    }

    @Test
    void aCompletedPrerequisiteCounts() {
        Prerequisite assistant = Prerequisite.ofPrograms(List.of(ASSISTANT));
        offers.put(offered(FREE, assistant));

        assertThat(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)))
                .isEqualTo(new Refused(new Refusal.PrerequisitesMissing(List.of(assistant))));
        completions.add(ADA, ASSISTANT, NOON);
        assertThat(enrolling.enroll(new Wish(ADA, PHLEBOTOMY))).isInstanceOf(Accepted.class);
    }

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
    void learnersDoNotShareEnrollments() {
        Enrollment hers = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
        Enrollment his = accepted(enrolling.enroll(new Wish(new LearnerId("bob"), PHLEBOTOMY)));

        assertThat(his.id()).isNotEqualTo(hers.id());
    }

    @Test
    void decidesAgainWhenSomebodyWasFaster() {
        Enrollment faster = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
        EnrollLearner slower = enrolling(new LateReader(enrollments, 1));

        assertThat(slower.enroll(new Wish(ADA, PHLEBOTOMY))).isEqualTo(new AlreadyEnrolled(faster));
    }

    @Test
    void givesUpAfterThreeLostRaces() {
        accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
        EnrollLearner unlucky = enrolling(new LateReader(enrollments, 3));

        assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> unlucky.enroll(new Wish(ADA, PHLEBOTOMY)));
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

    @Test
    void aRenewalIsBegunOnceAndOnlyByItsOwner() {
        Enrollment first = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
        enrollments.save(Change.of(first.complete(NOON)));

        Decision renewed = enrolling.renew(ADA, first.id(), null).orElseThrow();

        assertThat(accepted(renewed).cycle()).isEqualTo(2);
        assertThat(enrolling.renew(ADA, first.id(), null)).contains(new AlreadyEnrolled(accepted(renewed)));
        assertThat(enrolling.enroll(new Wish(ADA, PHLEBOTOMY))).isEqualTo(new AlreadyEnrolled(accepted(renewed)));
        assertThat(enrolling.renew(new LearnerId("bob"), first.id(), null)).isEmpty();
    }

    private static Wish paying() {
        return new Wish(ADA, PHLEBOTOMY, Set.of(), OneVoucher.CODE);
    }

    /** Pays everything, twice. */
    private static final class OneVoucher implements Vouchers {

        static final String CODE = "SPRING-2027";

        private final Set<EnrollmentId> taken = new HashSet<>();
        private int left = 2;
        private Runnable meanwhile = () -> {};

        @Override
        public boolean issued(String code) {
            return true;
        }

        @Override
        public Redemption reserve(Use use, Instant now) {
            meanwhile.run();
            if (!taken.contains(use.enrollment())) {
                if (left == 0) {
                    return new Redemption.Unusable(Reason.USED_UP);
                }
                left--;
                taken.add(use.enrollment());
            }
            return new Redemption.Reserved(
                    new Payment(Payment.How.VOUCHER, use.bill().dueMinor(), use.code(), now));
        }

        @Override
        public void release(String code, EnrollmentId enrollment) {
            if (taken.remove(enrollment)) {
                left++;
            }
        }
    }

    @Test
    void theIdIsAFunctionOfLearnerAndProgram() {
        Decision decision = enrolling.enroll(new Wish(ADA, PHLEBOTOMY));

        assertThat(accepted(decision).id()).isEqualTo(EnrollmentIds.firstOf(ADA, PHLEBOTOMY));
    }

    /** Does not see what is there for the first few looks. */
    private static final class LateReader implements Enrollments {

        private final Enrollments enrollments;
        private int blindLooks;

        LateReader(Enrollments enrollments, int blindLooks) {
            this.enrollments = enrollments;
            this.blindLooks = blindLooks;
        }

        @Override
        public Optional<Enrollment> find(EnrollmentId id) {
            return enrollments.find(id);
        }

        @Override
        public Optional<Enrollment> findOwn(LearnerId learner, EnrollmentId id) {
            return enrollments.findOwn(learner, id);
        }

        @Override
        public List<Enrollment> page(LearnerId learner, @Nullable Position after, int limit) {
            return enrollments.page(learner, after, limit);
        }

        @Override
        public SortedMap<Integer, Integer> learners(ProgramId program, Instant now) {
            return enrollments.learners(program, now);
        }

        @Override
        public Optional<Enrollment> latest(LearnerId learner, ProgramId program) {
            return blindLooks-- > 0 ? Optional.empty() : enrollments.latest(learner, program);
        }

        @Override
        public List<Enrollment> ended(Instant now, int limit) {
            return enrollments.ended(now, limit);
        }

        @Override
        public boolean add(Change first) {
            return enrollments.add(first);
        }

        @Override
        public boolean save(Change change) {
            return enrollments.save(change);
        }
    }
}
