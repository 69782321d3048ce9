package certway.progress.study.model;

import static certway.progress.study.model.StudyFixture.ADA;
import static certway.progress.study.model.StudyFixture.ENROLLMENT;
import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.PHLEBOTOMY;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.ada;
import static certway.progress.study.model.StudyFixture.enrollment;
import static certway.progress.study.model.StudyFixture.opened;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import certway.progress.study.model.CompletionRule.Units;
import certway.progress.study.model.Study.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

class StudyTest {

    @Test
    void aNewStudyIsActiveAndNotStarted() {
        assertThat(opened().status()).isEqualTo(Status.ACTIVE);
        assertThat(opened().startedAt()).isNull();
        assertThat(opened().unit(TUBES)).isEqualTo(UnitState.UNTOUCHED);
    }

    @Test
    void anEnrollmentThatEndsClosesTheStudyAndKeepsWhatWasDone() {
        Study closed = ada().reads(TUBES).study().ended(enrollment(2)).orElseThrow();

        assertThat(closed.status()).isEqualTo(Status.CLOSED);
        assertThat(closed.unit(TUBES).isDone()).isTrue();
    }

    @Test
    void activatingAgainOpensTheStudyAgain() {
        Study closed = ada().reads(TUBES).study().ended(enrollment(2)).orElseThrow();

        Study again = closed.activated(enrollment(3)).orElseThrow();

        assertThat(again.status()).isEqualTo(Status.ACTIVE);
        assertThat(again.unit(TUBES).isDone()).isTrue();
        assertThat(again.revision()).isGreaterThan(closed.revision());
    }

    @Test
    void olderNewsOfAnEnrollmentIsIgnored() {
        Study closed = opened().ended(enrollment(2)).orElseThrow();

        assertThat(closed.activated(enrollment(1))).isEmpty();
        assertThat(closed.activated(enrollment(2))).isEmpty();
        assertThat(closed.ended(enrollment(2))).isEmpty();
    }

    @Test
    void aCompletedStudyStaysCompleted() {
        Study completed = ada(outline(new Units(List.of(TUBES)))).reads(TUBES).study();

        Study withdrawn = completed.ended(enrollment(2)).orElseThrow();

        assertThat(withdrawn.status()).isEqualTo(Status.COMPLETED);
        assertThat(withdrawn.activated(enrollment(3)).orElseThrow().status()).isEqualTo(Status.COMPLETED);
        assertThat(withdrawn.completion()).isEqualTo(completed.completion());
    }

    @Test
    void newsOfAnEnrollmentChangesItsAccess() {
        Enrollment extended = new Enrollment(ENROLLMENT, ADA, PHLEBOTOMY, 1, 2, null);

        assertThat(opened().activated(extended).orElseThrow().enrollment().accessUntil())
                .isNull();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EnrollmentId(" "));
        assertThatIllegalArgumentException().isThrownBy(() -> new EnrollmentId("x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LearnerId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProgramVersion("a/b", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ProgramVersion("a", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Enrollment(ENROLLMENT, ADA, PHLEBOTOMY, 0, 1, NOON));
    }
}
