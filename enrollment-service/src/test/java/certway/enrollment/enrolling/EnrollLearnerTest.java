package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ADA;
import static certway.enrollment.enrolling.model.EnrollmentFixture.ASSISTANT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.FREE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.PHLEBOTOMY;
import static certway.enrollment.enrolling.model.EnrollmentFixture.SAMPLE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.accepted;
import static certway.enrollment.enrolling.model.EnrollmentFixture.offered;
import static certway.enrollment.enrolling.model.EnrollmentFixture.retired;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Refusal;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.enrolling.model.Waived;
import certway.enrollment.enrolling.model.Waivers;
import certway.enrollment.enrolling.model.Withdrawal;
import certway.platform.DependencyUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrollLearnerTest {

    private static final Waivers NO_WAIVERS = (learner, program) -> Waived.nothing();

    private final Enrollments enrollments = new InMemoryEnrollments();
    private final Completions completions = new InMemoryCompletions();
    private final FixedOffers offers = new FixedOffers();
    private final EnrollLearner enrolling = new EnrollLearner(enrollments, completions, NO_WAIVERS, offers, () -> NOON);
    private final WithdrawLearner withdrawing = new WithdrawLearner(enrollments, () -> NOON);

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
        EnrollLearner slower =
                new EnrollLearner(new LateReader(enrollments, 1), completions, NO_WAIVERS, offers, () -> NOON);

        assertThat(slower.enroll(new Wish(ADA, PHLEBOTOMY))).isEqualTo(new AlreadyEnrolled(faster));
    }

    @Test
    void givesUpAfterThreeLostRaces() {
        accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
        EnrollLearner unlucky =
                new EnrollLearner(new LateReader(enrollments, 3), completions, NO_WAIVERS, offers, () -> NOON);

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
            return blindLooks-- > 0 ? Optional.empty() : enrollments.find(id);
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
        public boolean add(EnrollmentEvent.Activated first) {
            return enrollments.add(first);
        }

        @Override
        public boolean save(EnrollmentEvent change) {
            return enrollments.save(change);
        }

        @Override
        public boolean save(Enrollment changed) {
            return enrollments.save(changed);
        }
    }
}
