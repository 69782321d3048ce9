package certway.enrollment.enrolling;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ADA;
import static certway.enrollment.enrolling.model.EnrollmentFixture.AFTER_ACCESS;
import static certway.enrollment.enrolling.model.EnrollmentFixture.ASSISTANT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.FREE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.PHLEBOTOMY;
import static certway.enrollment.enrolling.model.EnrollmentFixture.REAL;
import static certway.enrollment.enrolling.model.EnrollmentFixture.accepted;
import static certway.enrollment.enrolling.model.EnrollmentFixture.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.audit.model.AuditTrail;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.Refusal;
import certway.enrollment.enrolling.model.Registering.Act;
import certway.enrollment.enrolling.model.Registering.Answer;
import certway.enrollment.enrolling.model.Registering.Wanted;
import certway.enrollment.enrolling.model.Status;
import certway.enrollment.enrolling.model.Waived;
import certway.platform.DependencyUnavailable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EnrollOthersTest {

    private static final Act ACT = new Act("act-1", "rosa", "Autumn class");
    private static final Wanted WANTED = new Wanted(ADA, PHLEBOTOMY, null);

    private final InMemoryEnrollments enrollments = new InMemoryEnrollments();
    private final FixedOffers offers = new FixedOffers();
    private final Trail trail = new Trail();
    private Instant now = NOON;
    private final Admission admission = new Admission(enrollments, List.of(), () -> now);
    private final EnrollLearner enrolling = new EnrollLearner(
            enrollments,
            new Merits(new InMemoryCompletions(), (_, _) -> Waived.nothing()),
            offers,
            admission,
            () -> now);
    private final EnrollOthers others =
            new EnrollOthers(new EnrollOthers.Rules(enrolling, admission, offers), enrollments, trail, () -> now);

    /** Knows the acts that it was told of. */
    private static final class Trail implements AuditTrail {

        private final Set<String> acts = new HashSet<>();

        @Override
        public void note(List<AuditEntry> entries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean has(AuditLog.Source source, String documentId, String entryId) {
            return acts.contains(documentId + entryId);
        }
    }

    @Test
    void enrolsAndKeepsWhoDidItAndWhyInTheSameWrite() {
        offers.put(offered(FREE));

        Enrollment enrollment = enrolled(others.enroll(WANTED, ACT));

        assertThat(enrollments.find(enrollment.id())).contains(enrollment);
        assertThat(enrollments.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("act-1");
            assertThat(entry.actor()).isEqualTo("rosa");
            assertThat(entry.act()).isEqualTo("enrolled");
            assertThat(entry.reason()).isEqualTo("Autumn class");
            assertThat(entry.on())
                    .isEqualTo(new AuditEntry.On(enrollment.id().value(), ADA.value(), PHLEBOTOMY.value()));
        });
    }

    @Test
    void whoIsEnrolledAlreadyIsNoActOfTheirs() {
        offers.put(offered(FREE));
        Enrollment own = accepted(enrolling.enroll(new Wish(ADA, PHLEBOTOMY)));

        assertThat(others.enroll(WANTED, ACT)).isEqualTo(new Answer.AlreadyEnrolled(own));
        assertThat(enrollments.entries()).isEmpty();
    }

    @Test
    void theSameActAgainIsStillTheirEnrollment() {
        offers.put(offered(FREE));
        Enrollment enrollment = enrolled(others.enroll(WANTED, ACT));
        trail.acts.add(enrollment.id().value() + ACT.id());

        assertThat(others.enroll(WANTED, ACT)).isEqualTo(new Answer.Enrolled(enrollment));
        assertThat(others.enroll(WANTED, new Act("act-2", "rosa", "Again")))
                .isEqualTo(new Answer.AlreadyEnrolled(enrollment));
    }

    @Test
    void whoLeftIsNotBroughtBack() {
        offers.put(offered(FREE));
        Enrollment own = enrolled(others.enroll(WANTED, ACT));
        new WithdrawLearner(enrollments, () -> now).withdraw(ADA, own.id());

        assertThat(others.enroll(WANTED, ACT)).isInstanceOf(Answer.Ended.class);
        assertThat(others.preview(WANTED)).isInstanceOf(Answer.Ended.class);
        assertThat(enrollments.find(own.id())).map(held -> held.statusAt(now)).contains(Status.WITHDRAWN);
    }

    @Test
    void whoseAccessEndedIsNotBroughtBack() {
        offers.put(offered(FREE));
        enrolled(others.enroll(WANTED, ACT));
        now = AFTER_ACCESS;

        assertThat(others.enroll(WANTED, ACT)).isInstanceOf(Answer.Ended.class);
    }

    @Test
    void whatCostsSomethingWaitsForPayment() {
        offers.put(offered(REAL));

        assertThat(enrolled(others.enroll(WANTED, ACT)).statusAt(now)).isEqualTo(Status.AWAITING_PAYMENT);
    }

    @Test
    void refusesWhatTheLearnerWouldBeRefused() {
        Prerequisite assistant = Prerequisite.ofPrograms(List.of(ASSISTANT));
        offers.put(offered(FREE, assistant));
        Refusal missing = new Refusal.PrerequisitesMissing(List.of(assistant));

        assertThat(others.enroll(WANTED, ACT)).isEqualTo(new Answer.Refused(missing));
        assertThat(others.preview(WANTED)).isEqualTo(new Answer.Refused(missing));
        assertThat(others.refusal(PHLEBOTOMY)).contains(missing);
        assertThat(others.refusal(ASSISTANT)).contains(new Refusal.ProgramUnknown());
    }

    @Test
    void aPreviewKeepsNothing() {
        offers.put(offered(FREE));

        assertThat(others.preview(WANTED)).isInstanceOf(Answer.Enrolled.class);
        assertThat(others.refusal(PHLEBOTOMY)).isEmpty();
        assertThat(enrollments.latest(ADA, PHLEBOTOMY)).isEmpty();
    }

    @Test
    void saysEveryWayToMeetAPrerequisite() {
        Prerequisite prerequisite = new Prerequisite(
                List.of(new Prerequisite.Completed(ASSISTANT), new Prerequisite.Education("An associate degree")));

        assertThat(others.ways(prerequisite))
                .containsExactly(
                        "complete the program (%s)".formatted(ASSISTANT.value()), "state: An associate degree");
    }

    @Test
    void anOutageOfTheCatalogIsNoAnswer() {
        offers.goDown();

        assertThatExceptionOfType(DependencyUnavailable.class).isThrownBy(() -> others.enroll(WANTED, ACT));
        assertThatExceptionOfType(DependencyUnavailable.class).isThrownBy(() -> others.refusal(PHLEBOTOMY));
    }

    private static Enrollment enrolled(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Enrolled.class);
        return ((Answer.Enrolled) answer).enrollment();
    }
}
