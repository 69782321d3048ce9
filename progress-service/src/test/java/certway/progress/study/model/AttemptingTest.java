package certway.progress.study.model;

import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.NO_OTHERS;
import static certway.progress.study.model.StudyFixture.PHLEBOTOMY;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.ada;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.attempt.model.FeedbackPolicy;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.QuizFixture;
import certway.progress.attempt.model.Score;
import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.Decision.Existing;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Started;
import certway.progress.study.model.Outline.Order;
import certway.progress.study.model.ProgressEvent.AttemptGraded;
import certway.progress.study.model.ProgressEvent.UnitCompleted;
import certway.progress.study.model.StudyFixture.Steps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Attempts at a quiz: when one may start, what passing changes, and by what an attempt is graded. */
class AttemptingTest {

    private static Decision start(Steps steps) {
        return steps.progress().start(QUIZ, null, new Random(1));
    }

    private static Outline limited(int attempts) {
        return outline(Order.FREE, new AllUnits(), QuizFixture.quiz(QuizFixture.terms(4, attempts)));
    }

    private static Outline coolingDown(Duration coolDown) {
        Quiz.Terms terms = new Quiz.Terms(75, 4, null, true, FeedbackPolicy.NEVER, null, List.of(), coolDown, false);
        return outline(Order.FREE, new AllUnits(), QuizFixture.quiz(terms));
    }

    @Test
    void aReadingHasNoAttempts() {
        assertThat(ada().progress().start(TUBES, null, new Random(1))).isEqualTo(new Refused(Refusal.NOT_A_QUIZ));
        assertThat(ada().progress().submit(TUBES, 1, NO_OTHERS)).isEqualTo(new Refused(Refusal.NOT_A_QUIZ));
    }

    @Test
    void anAttemptStartsWithQuestionsAndWithoutAnswers() {
        Started started = (Started) start(ada());

        assertThat(started.attempt().number()).isEqualTo(1);
        assertThat(started.attempt().draw()).hasSize(4);
        assertThat(started.attempt().answers()).isEmpty();
        assertThat(started.change().study().unit(QUIZ).open()).isEqualTo(started.attempt());
        assertThat(started.change().study().startedAt()).isEqualTo(NOON);
    }

    @Test
    void anOpenAttemptIsFoundAgain() {
        assertThat(start(ada().starts(QUIZ))).isEqualTo(new Existing(1));
    }

    @Test
    void theSameKeyFindsItsAttemptAlsoAfterItWasSubmitted() {
        Started started = (Started) ada().progress().start(QUIZ, "key-1", new Random(1));
        Steps submitted = new Steps(started.change().study(), outline(), NOON).submits();

        assertThat(submitted.progress().start(QUIZ, "key-1", new Random(2))).isEqualTo(new Existing(1));
        assertThat(submitted.progress().start(QUIZ, "key-2", new Random(2))).isInstanceOf(Started.class);
    }

    @Test
    void attemptsAreNumberedOneByOne() {
        assertThat(((Started) start(ada().takesQuiz(1).takesQuiz(2))).attempt().number())
                .isEqualTo(3);
    }

    @Test
    void noAttemptStartsBeyondTheLimit() {
        Steps all = ada(limited(2)).takesQuiz(0).takesQuiz(0);

        assertThat(start(all)).isEqualTo(new Refused(Refusal.ATTEMPT_LIMIT_REACHED));
    }

    @Test
    void anAttemptThatReachesThePassMarkDoesTheUnitInTheSameChange() {
        Decision.Graded graded = ada().starts(QUIZ).answers(3).submission();

        UnitState state = graded.change().study().unit(QUIZ);
        assertThat(graded.summary().score().percent()).isEqualTo(75);
        assertThat(graded.summary().passed()).isTrue();
        assertThat(state.completedAt()).isEqualTo(graded.summary().submittedAt());
        assertThat(state.passedAt()).isEqualTo(graded.summary().submittedAt());
        assertThat(state.open()).isNull();
        assertThat(graded.change().events()).hasExactlyElementsOfTypes(AttemptGraded.class, UnitCompleted.class);
    }

    @Test
    void anAttemptBelowThePassMarkIsGradedAndNoMore() {
        Decision.Graded graded = ada().starts(QUIZ).answers(2).submission();

        UnitState state = graded.change().study().unit(QUIZ);
        assertThat(graded.summary().passed()).isFalse();
        assertThat(state.isDone()).isFalse();
        assertThat(state.best()).isEqualTo(50);
        assertThat(graded.change().events()).hasExactlyElementsOfTypes(AttemptGraded.class);
    }

    @Test
    void aPassStaysAPassAfterAWorseAttempt() {
        Steps passed = ada().takesQuiz(4);
        Steps failedLater = passed.takesQuiz(1);

        UnitState state = failedLater.study().unit(QUIZ);
        assertThat(state.best()).isEqualTo(100);
        assertThat(state.passedAt()).isEqualTo(passed.study().unit(QUIZ).passedAt());
        assertThat(state.completedAt()).isEqualTo(passed.study().unit(QUIZ).completedAt());
        assertThat(state.attempts()).hasSize(2);
    }

    @Test
    void passingTwiceCompletesTheUnitOnce() {
        Decision.Graded again = ada().takesQuiz(3).starts(QUIZ).answers(4).submission();

        assertThat(again.change().events()).hasExactlyElementsOfTypes(AttemptGraded.class);
        assertThat(again.change().study().unit(QUIZ).best()).isEqualTo(100);
    }

    @Test
    void aSubmittedAttemptIsNotSubmittedAgain() {
        assertThat(ada().takesQuiz(1).progress().submit(QUIZ, 1, NO_OTHERS))
                .isEqualTo(new Refused(Refusal.ATTEMPT_ALREADY_SUBMITTED));
        assertThat(ada().takesQuiz(1).starts(QUIZ).progress().submit(QUIZ, 1, NO_OTHERS))
                .isEqualTo(new Refused(Refusal.ATTEMPT_ALREADY_SUBMITTED));
    }

    @Test
    void anAttemptThatWasNeverStartedIsUnknown() {
        assertThat(ada().progress().submit(QUIZ, 1, NO_OTHERS)).isEqualTo(new Refused(Refusal.UNKNOWN_ATTEMPT));
        assertThat(ada().starts(QUIZ).progress().submit(QUIZ, 2, NO_OTHERS))
                .isEqualTo(new Refused(Refusal.UNKNOWN_ATTEMPT));
        assertThat(ada().starts(QUIZ).progress().submit(QUIZ, -1, NO_OTHERS))
                .isEqualTo(new Refused(Refusal.UNKNOWN_ATTEMPT));
    }

    @Test
    void theNextAttemptMustWaitUntilTheCoolDownIsOver() {
        Steps failed = ada(coolingDown(Duration.ofHours(1))).takesQuiz(1);
        Progress soon = failed.progress();
        Instant next =
                soon.nextAttemptAt(soon.outline().place(QUIZ).orElseThrow()).orElseThrow();

        assertThat(next).isEqualTo(soon.now().plus(Duration.ofHours(1)));
        assertThat(soon.start(QUIZ, null, new Random(1))).isEqualTo(new Refused(Refusal.COOL_DOWN));
        assertThat(new Progress(soon.study(), soon.outline(), next.minusMillis(1)).start(QUIZ, null, new Random(1)))
                .isEqualTo(new Refused(Refusal.COOL_DOWN));
        assertThat(new Progress(soon.study(), soon.outline(), next).start(QUIZ, null, new Random(1)))
                .isInstanceOf(Decision.Started.class);
    }

    @Test
    void theFirstAttemptNeedNotWait() {
        Progress first = ada(coolingDown(Duration.ofDays(1))).progress();

        assertThat(first.start(QUIZ, null, new Random(1))).isInstanceOf(Decision.Started.class);
        assertThat(first.nextAttemptAt(first.outline().place(QUIZ).orElseThrow()))
                .isEmpty();
    }

    @Test
    void anAttemptIsGradedByTheQuestionsThatWereShown() {
        Steps answered = ada().starts(QUIZ).answers(4);
        ProgramVersion newer = new ProgramVersion(PHLEBOTOMY.programId(), PHLEBOTOMY.version() + 1);
        Quiz otherQuiz = new Quiz(QuizFixture.terms(1, null), List.of(QuizFixture.firstTube()));
        Outline other = outline(Order.FREE, new AllUnits(), otherQuiz);
        Enrollment before = answered.study().enrollment();
        Enrollment moved = new Enrollment(before.id(), before.learner(), newer, 1, before.revision() + 1, null);
        Study study = answered.study().activated(moved).orElseThrow();

        Decision decision = new Progress(study, other, answered.now()).submit(QUIZ, 1, version -> {
            assertThat(version).isEqualTo(PHLEBOTOMY);
            return answered.outline();
        });

        assertThat(((Decision.Graded) decision).summary().score()).isEqualTo(new Score(4, 4));
    }

    @Test
    void theEvidenceOfAnAttemptIsNamedAfterTheStudyItWasGradedFrom() {
        Steps answered = ada().starts(QUIZ).answers(4);

        assertThat(answered.submission().summary().evidence())
                .isEqualTo("b7c4f0d2-0f6b-8a3e-9c51-7d2a5b9e4f10/equipment-quiz/1@%d"
                        .formatted(answered.study().revision()));
        assertThat(answered.submission().attempt())
                .isEqualTo(answered.submission().attempt());
    }
}
