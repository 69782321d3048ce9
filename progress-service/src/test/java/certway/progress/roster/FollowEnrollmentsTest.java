package certway.progress.roster;

import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.platform.DependencyUnavailable;
import certway.platform.event.EventEnvelope;
import certway.progress.personal.model.Erased;
import certway.progress.personal.model.ErasedFixture;
import certway.progress.study.InMemoryStudies;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.Study;
import certway.progress.study.model.Study.Status;
import certway.progress.study.model.StudyKey;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.Contracts.Example;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FollowEnrollmentsTest {

    private static final StudyKey KEY = new StudyKey(
            new EnrollmentId("b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10"),
            new LearnerId("6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01"));

    private final InMemoryStudies studies = new InMemoryStudies();
    private final List<ProgramVersion> fetched = new ArrayList<>();
    private final Outlines outlines = program -> {
        fetched.add(program);
        return outline();
    };
    private final FollowEnrollments follow = new FollowEnrollments(studies, outlines, ErasedFixture.NOBODY, () -> NOON);

    private static EventEnvelope event(String type, long revision) {
        Example example = Contracts.event("certway.enrollments", type);
        ObjectNode data = ((ObjectNode) example.data().deepCopy()).put("revision", revision);
        Instant time = Instant.parse("2026-11-02T09:00:00Z");
        return new EventEnvelope(
                "id", type, example.topic(), example.key(), "/enrollment-service", "subject", time, data, null);
    }

    private void activated(long revision) {
        follow.activated(event("certway.enrollment.activated.v1", revision));
    }

    private void withdrawn(long revision) {
        follow.withdrawn(event("certway.enrollment.withdrawn.v1", revision));
    }

    private void migrated(int version, long revision) {
        EventEnvelope event = event("certway.enrollment.migrated.v1", revision);
        ((ObjectNode) event.data()).put("version", version).put("reversal", version == 1);
        follow.migrated(event);
    }

    private int version() {
        return study().enrollment().program().version();
    }

    private Study study() {
        return studies.find(KEY).orElseThrow();
    }

    @Test
    void anActivatedEnrollmentOpensAStudyAndItsProgramIsFetched() {
        activated(1);

        assertThat(study().status()).isEqualTo(Status.ACTIVE);
        assertThat(study().openedAt()).isEqualTo("2026-11-02T09:00:00Z");
        assertThat(study().enrollment().accessUntil()).isEqualTo("2027-05-01T09:00:00Z");
        assertThat(fetched).containsExactly(new ProgramVersion("hct-phlebotomy-technician", 1));
    }

    @Test
    void theSameNewsAgainChangesNothing() {
        activated(1);
        Study once = study();

        activated(1);

        assertThat(study()).isEqualTo(once);
    }

    @Test
    void theLatestNewsCountsInWhateverOrderItComes() {
        withdrawn(2);
        activated(1);
        assertThat(study().status()).isEqualTo(Status.CLOSED);

        activated(3);
        withdrawn(2);
        assertThat(study().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void anEnrollmentWhoseTimeIsOverLeavesTheStudyOpenUntilThenAndAnExtensionGoesOnWithIt() {
        activated(1);
        Study opened = study();

        follow.expired(event("certway.enrollment.expired.v1", 2));

        assertThat(study().status()).isEqualTo(Status.ACTIVE);
        assertThat(study().enrollment().accessUntil()).isEqualTo("2026-11-02T09:00:00Z");

        activated(3);
        assertThat(study().enrollment().accessUntil()).isEqualTo("2027-05-01T09:00:00Z");
        assertThat(study().units()).isEqualTo(opened.units());
        assertThat(study().openedAt()).isEqualTo(opened.openedAt());
    }

    @Test
    void aMoveCountsOnceAndInTheOrderOfTheRevisions() {
        activated(1);
        migrated(2, 2);
        assertThat(version()).isEqualTo(2);
        assertThat(study().moved()).isEqualTo(new Study.Move("winter-edition", 1));
        Study once = study();

        migrated(2, 2);
        activated(1);
        assertThat(study()).isEqualTo(once);

        migrated(1, 4);
        migrated(2, 3);
        assertThat(version()).isEqualTo(1);
        assertThat(study().moved()).isNull();
    }

    @Test
    void aMoveThatComesAfterTheWithdrawalItPrecededIsForgotten() {
        activated(1);
        withdrawn(3);
        migrated(2, 2);

        assertThat(study().status()).isEqualTo(Status.CLOSED);
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void aMoveIsTheFirstThatIsHeardOfAStudy() {
        migrated(2, 5);

        assertThat(study().status()).isEqualTo(Status.ACTIVE);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void noNewsBringsBackWhoWasErased() {
        Erased ada = new ErasedFixture(Set.of(KEY.learner().value()));
        FollowEnrollments late = new FollowEnrollments(studies, outlines, ada, () -> NOON);

        late.activated(event("certway.enrollment.activated.v1", 1));
        late.migrated(event("certway.enrollment.migrated.v1", 2));
        late.expired(event("certway.enrollment.expired.v1", 3));
        late.withdrawn(event("certway.enrollment.withdrawn.v1", 4));

        assertThat(studies.find(KEY)).isEmpty();
    }

    @Test
    void theStudyIsOpenAlthoughTheCatalogIsDownAndTheNewsIsTriedAgain() {
        Outlines down = _ -> {
            throw new DependencyUnavailable("The catalog", null);
        };
        FollowEnrollments isolated = new FollowEnrollments(studies, down, ErasedFixture.NOBODY, () -> NOON);

        assertThatExceptionOfType(DependencyUnavailable.class)
                .isThrownBy(() -> isolated.activated(event("certway.enrollment.activated.v1", 1)));
        assertThat(study().status()).isEqualTo(Status.ACTIVE);
    }
}
