package certway.enrollment.enrolling.model;

import static certway.enrollment.enrolling.model.EnrollmentFixture.ADA;
import static certway.enrollment.enrolling.model.EnrollmentFixture.ASSISTANT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.ENROLLMENT;
import static certway.enrollment.enrolling.model.EnrollmentFixture.FREE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.NOON;
import static certway.enrollment.enrolling.model.EnrollmentFixture.REAL;
import static certway.enrollment.enrolling.model.EnrollmentFixture.SAMPLE;
import static certway.enrollment.enrolling.model.EnrollmentFixture.accepted;
import static certway.enrollment.enrolling.model.EnrollmentFixture.ada;
import static certway.enrollment.enrolling.model.EnrollmentFixture.offered;
import static certway.enrollment.enrolling.model.EnrollmentFixture.phlebotomy;
import static certway.enrollment.enrolling.model.EnrollmentFixture.retired;
import static certway.enrollment.enrolling.model.EnrollmentFixture.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import certway.enrollment.enrolling.model.Decision.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LearnerTest {

    private static final ProgramId FIRST_AID = new ProgramId("hct-first-aid");
    private static final ProgramId HYGIENE = new ProgramId("hct-hygiene");

    @Test
    void enrollsInThePublishedVersionForTheAccessDaysOfItsTerms() {
        Enrollment enrollment = accepted(ada().enroll(ENROLLMENT, offered(FREE), NOON));

        assertThat(enrollment.id()).isEqualTo(ENROLLMENT);
        assertThat(enrollment.learner()).isEqualTo(ADA);
        assertThat(enrollment.pinned()).isEqualTo(phlebotomy(1));
        assertThat(enrollment.cycle()).isEqualTo(1);
        assertThat(enrollment.revision()).isEqualTo(1);
        assertThat(enrollment.access()).isEqualTo(new Access(NOON, Instant.parse("2027-05-01T12:00:00Z")));
        assertThat(enrollment.statusAt(NOON)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void statesTheActivationAtThatInstant() {
        Decision decision = ada().enroll(ENROLLMENT, offered(FREE), NOON);

        assertThat(decision).isEqualTo(new Decision.Accepted(new EnrollmentEvent.Activated(accepted(decision), NOON)));
    }

    @Test
    void meetsWhatNobodyCanCheckByStatingIt() {
        Prerequisite.Statement degree = new Prerequisite.Education("A degree");
        Offer offer = offered(FREE, new Prerequisite(List.of(degree, new Prerequisite.Licence("A degree"))));
        Learner stating =
                new Learner(ADA, new Evidence(Set.of(), Set.of(degree.id(), "what nobody asks"), Waived.nothing()));

        assertThat(accepted(stating.enroll(ENROLLMENT, offer, NOON)).stated()).containsExactly(degree);
        assertThat(ada().enroll(ENROLLMENT, offer, NOON)).isInstanceOf(Refused.class);
    }

    @Test
    void cannotStateThatAProgramWasCompleted() {
        Prerequisite assistant = Prerequisite.ofPrograms(List.of(ASSISTANT));
        String id = new Prerequisite.Completed(ASSISTANT).id();
        Learner stating = new Learner(ADA, new Evidence(Set.of(), Set.of(id, assistant.id()), Waived.nothing()));

        assertThat(stating.enroll(ENROLLMENT, offered(FREE, assistant), NOON))
                .isEqualTo(new Refused(new Refusal.PrerequisitesMissing(List.of(assistant))));
    }

    @Test
    void isNotAskedWhatWasWaived() {
        Prerequisite assistant = Prerequisite.ofPrograms(List.of(ASSISTANT));
        Prerequisite hygiene = Prerequisite.ofPrograms(List.of(HYGIENE));
        Waived one = new Waived.Some(Set.of(assistant.id()));

        assertThat(new Learner(ADA, new Evidence(Set.of(), Set.of(), one))
                        .enroll(ENROLLMENT, offered(FREE, assistant, hygiene), NOON))
                .isEqualTo(new Refused(new Refusal.PrerequisitesMissing(List.of(hygiene))));
        assertThat(new Learner(ADA, new Evidence(Set.of(), Set.of(), new Waived.Everything()))
                        .enroll(ENROLLMENT, offered(FREE, assistant, hygiene), NOON))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void hasAccessWithoutEndWhereTheTermsNameNoDays() {
        Offer offer = new Offer.Published(phlebotomy(1), new Terms(null, FREE, List.of()));

        assertThat(accepted(ada().enroll(ENROLLMENT, offer, NOON)).access().until())
                .isNull();
    }

    @Test
    void cannotEnrollInARetiredProgram() {
        assertThat(ada().enroll(ENROLLMENT, retired(), NOON)).isEqualTo(new Refused(new Refusal.ProgramRetired()));
    }

    @Test
    void isToldEveryPrerequisiteThatIsMissing() {
        Prerequisite assistant = Prerequisite.ofPrograms(List.of(ASSISTANT));
        Prerequisite either = Prerequisite.ofPrograms(List.of(FIRST_AID, HYGIENE));

        assertThat(ada().enroll(ENROLLMENT, offered(FREE, assistant, either), NOON))
                .isEqualTo(new Refused(new Refusal.PrerequisitesMissing(List.of(assistant, either))));
    }

    @Test
    void isNotToldThePrerequisitesThatAreMet() {
        Prerequisite assistant = Prerequisite.ofPrograms(List.of(ASSISTANT));
        Prerequisite either = Prerequisite.ofPrograms(List.of(FIRST_AID, HYGIENE));
        Learner hygienic = new Learner(ADA, new Evidence(Set.of(HYGIENE), Set.of(), Waived.nothing()));

        assertThat(hygienic.enroll(ENROLLMENT, offered(FREE, assistant, either), NOON))
                .isEqualTo(new Refused(new Refusal.PrerequisitesMissing(List.of(assistant))));
    }

    @Test
    void meetsAPrerequisiteByAnyOneOfItsPrograms() {
        Offer offer = offered(FREE, Prerequisite.ofPrograms(List.of(FIRST_AID, HYGIENE)));
        Learner hygienic = new Learner(ADA, new Evidence(Set.of(HYGIENE), Set.of(), Waived.nothing()));

        assertThat(hygienic.enroll(ENROLLMENT, offer, NOON)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void paysNothingForASamplePrice() {
        assertThat(accepted(ada().enroll(ENROLLMENT, offered(SAMPLE), NOON))
                        .bill()
                        .how())
                .isEqualTo(Bill.How.SAMPLE);
    }

    @Test
    void paysNothingForAFreeProgram() {
        assertThat(accepted(ada().enroll(ENROLLMENT, offered(FREE), NOON))
                        .bill()
                        .how())
                .isEqualTo(Bill.How.FREE);
    }

    @Test
    void waitsUntilARealPriceIsPaid() {
        Enrollment waiting = waiting();

        assertThat(waiting.statusAt(NOON)).isEqualTo(Status.AWAITING_PAYMENT);
        assertThat(waiting.bill().dueMinor()).isEqualTo(39_000);
        assertThat(waiting.bill().how()).isEqualTo(Bill.How.UNPAID);
    }

    @Test
    void hearsOfMissingPrerequisitesBeforePaying() {
        Prerequisite assistant = Prerequisite.ofPrograms(List.of(ASSISTANT));

        assertThat(ada().enroll(ENROLLMENT, offered(REAL, assistant), NOON))
                .isEqualTo(new Refused(new Refusal.PrerequisitesMissing(List.of(assistant))));
    }
}
