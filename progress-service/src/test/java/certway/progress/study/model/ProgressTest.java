package certway.progress.study.model;

import static certway.progress.study.model.StudyFixture.EQUIPMENT;
import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.NO_OTHERS;
import static certway.progress.study.model.StudyFixture.ORDER_OF_DRAW;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.SAFETY;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.ada;
import static certway.progress.study.model.StudyFixture.enrollment;
import static certway.progress.study.model.StudyFixture.outline;
import static certway.progress.study.model.StudyFixture.sequential;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.study.model.Decision.Accepted;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Unchanged;
import certway.progress.study.model.Progress.Standing;
import certway.progress.study.model.ProgressEvent.ModuleCompleted;
import certway.progress.study.model.ProgressEvent.UnitCompleted;
import certway.progress.study.model.StudyFixture.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Going from unit to unit: what is open, what is done, how far one is, and where to go on. */
class ProgressTest {

    private static Change accepted(Decision decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return ((Accepted) decision).change();
    }

    @Test
    void theFirstVisitStartsTheStudy() {
        Change change = accepted(ada().progress().visit(TUBES));

        assertThat(change.study().startedAt()).isEqualTo(NOON);
        assertThat(change.study().unit(TUBES).visitedAt()).isEqualTo(NOON);
        assertThat(change.study().lastUnit()).isEqualTo(TUBES);
        assertThat(change.events()).isEmpty();
    }

    @Test
    void aLaterVisitKeepsTheTimeOfTheFirst() {
        Study study = ada().visits(TUBES).visits(SAFETY).visits(TUBES).study();

        assertThat(study.startedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(study.unit(TUBES).visitedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(study.lastUnit()).isEqualTo(TUBES);
    }

    @Test
    void visitingTheSameUnitAgainChangesNothing() {
        assertThat(ada().visits(TUBES).progress().visit(TUBES)).isEqualTo(new Unchanged());
    }

    @Test
    void everyChangeHasARevisionOfItsOwn() {
        Steps visited = ada().visits(TUBES);

        assertThat(visited.study().revision()).isEqualTo(ada().study().revision() + 1);
        assertThat(visited.visits(SAFETY).study().revision())
                .isEqualTo(visited.study().revision() + 1);
    }

    @Test
    void aReadingIsDoneWhenItsReaderSaysSo() {
        Steps visited = ada().visits(TUBES);

        Change change = accepted(visited.progress().complete(TUBES));

        assertThat(change.study().unit(TUBES).completedAt()).isEqualTo(visited.now());
        assertThat(change.events())
                .containsExactly(new UnitCompleted(outline().place(TUBES).orElseThrow(), visited.now()));
    }

    @Test
    void aReadingThatNobodyOpenedIsNotDone() {
        assertThat(ada().progress().complete(TUBES)).isEqualTo(new Refused(Refusal.NOT_VISITED));
    }

    @Test
    void doneTwiceIsDoneOnce() {
        assertThat(ada().reads(TUBES).progress().complete(TUBES)).isEqualTo(new Unchanged());
    }

    @Test
    void aQuizIsDoneByPassingOnly() {
        assertThat(ada().visits(QUIZ).progress().complete(QUIZ)).isEqualTo(new Refused(Refusal.DONE_BY_PASSING_ONLY));
    }

    @Test
    void completingAPassedQuizByHandChangesNothing() {
        assertThat(ada().takesQuiz(4).progress().complete(QUIZ)).isEqualTo(new Unchanged());
    }

    @Test
    void theLastUnitOfAModuleCompletesTheModule() {
        Steps almost = ada().reads(TUBES).takesQuiz(4).visits(ORDER_OF_DRAW);

        Change change = accepted(almost.progress().complete(ORDER_OF_DRAW));

        assertThat(change.events())
                .containsExactly(
                        new UnitCompleted(outline().place(ORDER_OF_DRAW).orElseThrow(), almost.now()),
                        new ModuleCompleted(EQUIPMENT, almost.now()));
    }

    @Test
    void aUnitThatDoesNotExistIsUnknown() {
        UnitId unknown = new UnitId("unknown");

        assertThat(ada().progress().visit(unknown)).isEqualTo(new Refused(Refusal.UNKNOWN_UNIT));
        assertThat(ada().progress().complete(unknown)).isEqualTo(new Refused(Refusal.UNKNOWN_UNIT));
        assertThat(ada().progress().start(unknown, null, new Random(1))).isEqualTo(new Refused(Refusal.UNKNOWN_UNIT));
        assertThat(ada().progress().submit(unknown, 1, NO_OTHERS)).isEqualTo(new Refused(Refusal.UNKNOWN_UNIT));
    }

    @Test
    void aClosedStudyRefusesEverything() {
        Study closed = ada().starts(QUIZ).study().ended(enrollment(2)).orElseThrow();
        Progress progress = new Progress(closed, outline(), NOON);

        assertThat(progress.visit(TUBES)).isEqualTo(new Refused(Refusal.STUDY_CLOSED));
        assertThat(progress.complete(TUBES)).isEqualTo(new Refused(Refusal.STUDY_CLOSED));
        assertThat(progress.start(QUIZ, null, new Random(1))).isEqualTo(new Refused(Refusal.STUDY_CLOSED));
        assertThat(progress.submit(QUIZ, 1, NO_OTHERS)).isEqualTo(new Refused(Refusal.STUDY_CLOSED));
    }

    @Test
    void accessEndsAtTheInstantItIsGrantedUntil() {
        Instant until = NOON.plus(Duration.ofDays(180));

        assertThat(new Progress(ada().study(), outline(), until.minusMillis(1)).visit(TUBES))
                .isInstanceOf(Accepted.class);
        assertThat(new Progress(ada().study(), outline(), until).visit(TUBES))
                .isEqualTo(new Refused(Refusal.ACCESS_ENDED));
    }

    @Test
    void modulesAreFreeUnlessTheProgramSaysOtherwise() {
        assertThat(ada().progress().visit(SAFETY)).isInstanceOf(Accepted.class);
    }

    @Test
    void aLaterModuleIsLockedUntilTheEarlierOneIsDone() {
        Steps almost = ada(sequential()).reads(TUBES).reads(ORDER_OF_DRAW);

        assertThat(almost.progress().visit(SAFETY)).isEqualTo(new Refused(Refusal.UNIT_LOCKED));
        assertThat(almost.progress().complete(SAFETY)).isEqualTo(new Refused(Refusal.UNIT_LOCKED));
        assertThat(almost.progress().standing(sequential().place(SAFETY).orElseThrow()))
                .isEqualTo(Standing.LOCKED);
        assertThat(almost.takesQuiz(4).progress().visit(SAFETY)).isInstanceOf(Accepted.class);
    }

    @Test
    void unitsWithinAModuleAreFreeInASequentialProgram() {
        assertThat(ada(sequential()).progress().visit(ORDER_OF_DRAW)).isInstanceOf(Accepted.class);
    }

    @Test
    void aUnitIsOpenThenVisitedThenDone() {
        Outline.Place place = outline().place(TUBES).orElseThrow();

        assertThat(ada().progress().standing(place)).isEqualTo(Standing.OPEN);
        assertThat(ada().visits(TUBES).progress().standing(place)).isEqualTo(Standing.VISITED);
        assertThat(ada().reads(TUBES).progress().standing(place)).isEqualTo(Standing.DONE);
    }

    @Test
    void percentCountsWholeUnitsRoundedDown() {
        assertThat(ada().progress().percent()).isZero();
        assertThat(ada().visits(TUBES).progress().percent()).isZero();
        assertThat(ada().reads(TUBES).progress().percent()).isEqualTo(25);
        assertThat(ada().reads(TUBES).takesQuiz(3).reads(SAFETY).progress().percent())
                .isEqualTo(75);
    }

    @Test
    void studyingResumesAtTheFirstUnitThenAtTheLastPlaceThenAtTheNextUnit() {
        assertThat(ada().progress().resumeUnit()).contains(TUBES);
        assertThat(ada().visits(ORDER_OF_DRAW).progress().resumeUnit()).contains(ORDER_OF_DRAW);
        assertThat(ada().reads(ORDER_OF_DRAW).progress().resumeUnit()).contains(QUIZ);
        assertThat(ada().reads(SAFETY).progress().resumeUnit()).contains(TUBES);
    }

    @Test
    void studyingDoesNotResumeAtALockedUnit() {
        assertThat(ada(sequential()).takesQuiz(4).progress().resumeUnit()).contains(TUBES);
    }

    @Test
    void thereIsNowhereToResumeWhenEverythingIsDone() {
        Steps all = ada().reads(TUBES).reads(ORDER_OF_DRAW).reads(SAFETY).takesQuiz(4);

        assertThat(all.progress().resumeUnit()).isEmpty();
    }
}
