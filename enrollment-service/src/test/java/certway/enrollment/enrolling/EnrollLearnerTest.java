package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ADA;
import static certway.enrollment.enrolling.model.EnrollmentFixture.ASSISTANT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.FREE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.PHLEBOTOMY;
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
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Refusal;
import certway.platform.DependencyUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who enrols is enrolled once, whatever else happens, by what the catalog says. */
class EnrollLearnerTest extends EnrollingFixture {

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
    void aRenewalIsBegunOnceAndOnlyByItsOwner() {
        Enrollment first = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));
        enrollments.save(Change.of(first.complete(NOON)));

        Decision renewed = enrolling.renew(ADA, first.id(), null).orElseThrow();

        assertThat(accepted(renewed).cycle()).isEqualTo(2);
        assertThat(enrolling.renew(ADA, first.id(), null)).contains(new AlreadyEnrolled(accepted(renewed)));
        assertThat(enrolling.enroll(new Wish(ADA, PHLEBOTOMY))).isEqualTo(new AlreadyEnrolled(accepted(renewed)));
        assertThat(enrolling.renew(new LearnerId("bob"), first.id(), null)).isEmpty();
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
