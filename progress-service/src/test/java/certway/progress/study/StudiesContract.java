package certway.progress.study;

import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.ORDER_OF_DRAW;
import static certway.progress.study.model.StudyFixture.PHLEBOTOMY;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.SAFETY;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.QuizFixture;
import certway.progress.study.model.Allowance;
import certway.progress.study.model.Allowing;
import certway.progress.study.model.Change;
import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.Decision;
import certway.progress.study.model.Enrollment;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.Outline;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Reason;
import certway.progress.study.model.Studies;
import certway.progress.study.model.Studies.Asked;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyFixture.Steps;
import certway.progress.study.model.StudyKey;
import certway.testkit.race.Race;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of studies must do. */
abstract class StudiesContract {

    private final Enrollment enrollment = new Enrollment(
            new EnrollmentId(UUID.randomUUID().toString()), new LearnerId("ada"), PHLEBOTOMY, 1, 1, null);
    private final Study fresh = Study.opened(enrollment, NOON);
    private final Asked asked = new Asked(QUIZ, 1, QuizFixture.VOLUME);

    abstract Studies studies();

    private Study stored() {
        return studies().find(fresh.key()).orElseThrow();
    }

    Study inserted() {
        studies().insert(fresh);
        return stored();
    }

    private static Steps steps(Study study) {
        return new Steps(study, outline(), NOON);
    }

    Study saved(Study read, Change change) {
        assertThat(studies().save(read, change, outline())).isTrue();
        return stored();
    }

    static Change visit(Study study) {
        return ((Decision.Accepted) steps(study).progress().visit(TUBES)).change();
    }

    /** With an open attempt. */
    private Study started() {
        Study study = inserted();
        Study after = steps(study).starts(QUIZ).study();
        return saved(study, new Change(after, List.of()));
    }

    @Test
    void aStudyIsFoundAsItWasInserted() {
        assertThat(inserted()).isEqualTo(fresh);
    }

    @Test
    void nobodyButItsOwnerFindsAStudy() {
        studies().insert(fresh);
        StudyKey others = new StudyKey(enrollment.id(), new LearnerId("ben"));

        assertThat(studies().find(others)).isEmpty();
        assertThat(studies().findWithUnit(others, QUIZ)).isEmpty();
        assertThat(studies().owner(enrollment.id())).contains(fresh.key());
        assertThat(studies().exists(enrollment.id())).isTrue();
        assertThat(studies().exists(new EnrollmentId("other"))).isFalse();
    }

    @Test
    void whatItsLearnerIsAllowedComesWithTheStudyAndWithEachOfItsUnits() {
        Study study = inserted();
        Study time = saved(study, ((Decision.Accepted) rosa(study).extraTime(50)).change());

        Study both = saved(time, ((Decision.Accepted) rosa(time).extraAttempts(QUIZ, 2)).change());

        Allowance allowance = new Allowance(50, Map.of(QUIZ, 2), new Allowance.Act("rosa", NOON, "As agreed"));
        assertThat(both.allowance()).isEqualTo(allowance);
        assertThat(studies().findWithUnit(study.key(), QUIZ).orElseThrow().allowance())
                .isEqualTo(allowance);
    }

    private static Allowing rosa(Study study) {
        Outline limited = outline(Outline.Order.FREE, new AllUnits(), QuizFixture.quiz(QuizFixture.terms(4, 1)));
        return new Allowing(new Progress(study, limited, NOON), "rosa", new Reason("As agreed"));
    }

    @Test
    void insertingAgainChangesNothing() {
        Study visited = saved(inserted(), visit(fresh));

        studies().insert(fresh);

        assertThat(stored()).isEqualTo(visited);
    }

    @Test
    void aChangeIsFoundAsItWasSaved() {
        Study study = inserted();

        assertThat(saved(study, visit(study))).isEqualTo(visit(study).study());
    }

    @Test
    void everythingAStudyCanHoldIsFoundAsItWasSaved() {
        Study study = started();
        Steps answered = steps(study).answers(3);
        study = saved(study, new Change(answered.study(), List.of()));
        Decision.Graded graded = answered.submission();

        study = saved(study, graded.change());
        assertThat(study).isEqualTo(graded.change().study());

        Steps rest = steps(study)
                .takesQuiz(4)
                .starts(QUIZ)
                .answers(4)
                .reads(TUBES)
                .reads(ORDER_OF_DRAW)
                .reads(SAFETY);
        assertThat(rest.study().completion()).isNotNull();
        Change whole = new Change(atNextRevision(study, rest.study()), List.of());
        assertThat(saved(study, whole)).isEqualTo(whole.study());
    }

    private static Study atNextRevision(Study read, Study after) {
        return new Study(
                after.enrollment(),
                after.status(),
                read.revision() + 1,
                after.openedAt(),
                after.startedAt(),
                after.lastUnit(),
                after.lastAt(),
                after.units(),
                after.completion(),
                after.moved(),
                after.allowance());
    }

    @Test
    void aStaleSaveChangesNothing() {
        Study study = inserted();
        Study visited = saved(study, visit(study));

        assertThat(studies().save(study, visit(study), outline())).isFalse();
        assertThat(stored()).isEqualTo(visited);
    }

    @Test
    void newsOfTheEnrollmentIsSavedOnTheSameCondition() {
        Study study = inserted();
        Enrollment news = new Enrollment(enrollment.id(), enrollment.learner(), PHLEBOTOMY, 1, 2, NOON);
        Study closed = study.ended(news).orElseThrow();

        assertThat(studies().saveEnrollment(study, closed)).isTrue();
        assertThat(stored()).isEqualTo(closed);
        assertThat(studies().saveEnrollment(study, closed)).isFalse();

        Enrollment forEver = new Enrollment(enrollment.id(), enrollment.learner(), PHLEBOTOMY, 1, 3, null);
        Study again = closed.activated(forEver).orElseThrow();
        assertThat(studies().saveEnrollment(closed, again)).isTrue();
        assertThat(stored()).isEqualTo(again);
    }

    @Test
    void oneUnitIsReadWithoutTheOthers() {
        Study started = started();
        saved(started, visit(started));

        Study part = studies().findWithUnit(fresh.key(), QUIZ).orElseThrow();

        assertThat(part.unit(QUIZ)).isEqualTo(started.unit(QUIZ));
        assertThat(part.unit(TUBES).isVisited()).isFalse();
        assertThat(part.enrollment()).isEqualTo(enrollment);
    }

    @Test
    void anAnswerIsSavedAndMovesTheRevision() {
        Study started = started();
        Answer answer = QuizFixture.measured("2.70", "mL");

        assertThat(studies().saveAnswer(fresh.key(), asked, answer)).isTrue();

        assertThat(Objects.requireNonNull(stored().unit(QUIZ).open()).answers())
                .containsEntry(QuizFixture.VOLUME, answer);
        assertThat(studies().save(started, visit(started), outline())).isFalse();
    }

    @Test
    void aMoveIsFoundAsItWasSavedUntilTheLearnerDoesSomething() {
        Study started = started();
        ProgramVersion second = new ProgramVersion(PHLEBOTOMY.programId(), 2);
        Enrollment news = new Enrollment(enrollment.id(), enrollment.learner(), second, 1, 2, null);
        Study moved = started.moved(news, new Study.Move("winter-edition", 1)).orElseThrow();

        assertThat(saved(started, new Change(moved, List.of()))).isEqualTo(moved);
        assertThat(studies().saveAnswer(fresh.key(), asked, QuizFixture.measured("1", "mL")))
                .isTrue();
        assertThat(stored().moved()).isNull();

        Study again =
                stored().moved(atRevision(news, 3), new Study.Move("spring", 1)).orElseThrow();
        Study there = saved(stored(), new Change(again, List.of()));
        assertThat(saved(there, visit(there)).moved()).isNull();
    }

    private static Enrollment atRevision(Enrollment news, long revision) {
        return new Enrollment(news.id(), news.learner(), news.program(), news.cycle(), revision, null);
    }

    @Test
    void anAnswerMayBeGivenAgain() {
        started();
        studies().saveAnswer(fresh.key(), asked, QuizFixture.measured("1", "mL"));
        Answer answer = QuizFixture.measured("2", "mL");

        assertThat(studies().saveAnswer(fresh.key(), asked, answer)).isTrue();
        assertThat(studies().saveAnswer(fresh.key(), asked, answer)).isTrue();
        assertThat(Objects.requireNonNull(stored().unit(QUIZ).open()).answers())
                .containsExactly(Map.entry(QuizFixture.VOLUME, answer));
    }

    @Test
    void anAnswerWithoutItsOpenAttemptIsNotSaved() {
        Study study = inserted();
        Answer answer = QuizFixture.measured("2", "mL");

        assertThat(studies().saveAnswer(fresh.key(), asked, answer)).isFalse();
        assertThat(stored()).isEqualTo(study);

        Study started = started();
        assertThat(studies().saveAnswer(fresh.key(), new Asked(QUIZ, 2, QuizFixture.VOLUME), answer))
                .isFalse();
        assertThat(studies().saveAnswer(new StudyKey(enrollment.id(), new LearnerId("ben")), asked, answer))
                .isFalse();
        assertThat(stored()).isEqualTo(started);
    }

    @Test
    void anAnswerToAClosedStudyIsNotSaved() {
        Study started = started();
        Enrollment news = new Enrollment(enrollment.id(), enrollment.learner(), PHLEBOTOMY, 1, 2, null);
        studies().saveEnrollment(started, started.ended(news).orElseThrow());

        assertThat(studies().saveAnswer(fresh.key(), asked, QuizFixture.measured("2", "mL")))
                .isFalse();
    }

    @Test
    void ofManyWhoSaveAtOnceOneSucceeds() {
        Study study = inserted();

        List<Boolean> saved = Race.of(16, _ -> studies().save(study, visit(study), outline()));

        assertThat(saved).containsOnlyOnce(true);
    }
}
