package certway.progress.attempt;

import static certway.progress.attempt.model.QuizFixture.chosen;
import static certway.progress.attempt.model.QuizFixture.measured;
import static certway.progress.study.model.StudyFixture.ADA;
import static certway.progress.study.model.StudyFixture.ENROLLMENT;
import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.ada;
import static certway.progress.study.model.StudyFixture.enrollment;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.attempt.AnswerQuestion.Outcome;
import certway.progress.attempt.model.Answer;
import certway.progress.attempt.model.AnswerFault;
import certway.progress.attempt.model.FeedbackPolicy;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.QuizFixture;
import certway.progress.study.InMemoryStudies;
import certway.progress.study.model.Allowing;
import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.Decision;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Outline.Order;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Reason;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Studies.Asked;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyFixture.Steps;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class AnswerQuestionTest {

    private static final StudyKey KEY = new StudyKey(ENROLLMENT, ADA);
    private static final Asked VOLUME = new Asked(QUIZ, 1, QuizFixture.VOLUME);
    private static final Answer ANSWER = measured("2.7", "mL");

    private final InMemoryStudies studies = new InMemoryStudies();
    private InstantSource clock = InstantSource.fixed(NOON);

    private Outcome answer(Study study, Asked asked, Answer answer) {
        studies.insert(study);
        return new AnswerQuestion(studies, _ -> outline(), clock).answer(KEY, asked, answer);
    }

    private static Study started() {
        return ada().starts(QUIZ).study();
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome.Refused(refusal);
    }

    @Test
    void anAnswerIsSavedInTheOpenAttempt() {
        assertThat(answer(started(), VOLUME, ANSWER)).isEqualTo(new Outcome.Saved());
        assertThat(Objects.requireNonNull(
                                studies.find(KEY).orElseThrow().unit(QUIZ).open())
                        .answers())
                .containsEntry(QuizFixture.VOLUME, ANSWER);
    }

    @Test
    void whatIsNoAnswerToTheQuestionIsNotSaved() {
        assertThat(answer(started(), VOLUME, chosen("culture")))
                .isEqualTo(new Outcome.NoAnswer(
                        new AnswerFault("/options", "this question is answered by value and unit")));
        assertThat(studies.find(KEY)).contains(started());
    }

    @Test
    void anAttemptThatIsNotOpenTakesNoAnswer() {
        assertThat(answer(ada().study(), VOLUME, ANSWER)).isEqualTo(refused(Refusal.UNKNOWN_ATTEMPT));
        assertThat(answer(started(), new Asked(QUIZ, 2, QuizFixture.VOLUME), ANSWER))
                .isEqualTo(refused(Refusal.UNKNOWN_ATTEMPT));
        assertThat(answer(started(), new Asked(TUBES, 1, QuizFixture.VOLUME), ANSWER))
                .isEqualTo(refused(Refusal.UNKNOWN_ATTEMPT));
        assertThat(answer(started(), new Asked(new UnitId("unknown"), 1, QuizFixture.VOLUME), ANSWER))
                .isEqualTo(refused(Refusal.UNKNOWN_ATTEMPT));
    }

    @Test
    void aSubmittedAttemptTakesNoAnswer() {
        assertThat(answer(ada().takesQuiz(1).study(), VOLUME, ANSWER))
                .isEqualTo(refused(Refusal.ATTEMPT_ALREADY_SUBMITTED));
    }

    @Test
    void aQuestionThatWasNotDrawnTakesNoAnswer() {
        assertThat(answer(started(), new Asked(QUIZ, 1, new QuestionId("other")), ANSWER))
                .isEqualTo(refused(Refusal.UNKNOWN_QUESTION));
    }

    @Test
    void afterTheTimeNoAnswerIsTakenUnlessMoreIsAllowedMeanwhile() {
        Quiz.Terms terms =
                new Quiz.Terms(75, 4, null, true, FeedbackPolicy.NEVER, Duration.ofMinutes(20), List.of(), null, false);
        Outline timed = outline(Order.FREE, new AllUnits(), QuizFixture.quiz(terms));
        Steps started = ada(timed).starts(QUIZ);
        studies.insert(started.study());
        Instant begun =
                Objects.requireNonNull(started.study().unit(QUIZ).open()).startedAt();
        InstantSource later = InstantSource.fixed(begun.plus(Duration.ofMinutes(21)));
        AnswerQuestion answering = new AnswerQuestion(studies, _ -> timed, later);
        InstantSource inTime = InstantSource.fixed(begun.plus(Duration.ofMinutes(20)));
        assertThat(new AnswerQuestion(studies, _ -> timed, inTime).answer(KEY, VOLUME, ANSWER))
                .as("a slow connection")
                .isEqualTo(new Outcome.Saved());

        assertThat(answering.answer(KEY, VOLUME, ANSWER)).isEqualTo(refused(Refusal.TIME_IS_UP));

        Study late = studies.find(KEY).orElseThrow();
        Allowing rosa = new Allowing(new Progress(late, timed, later.instant()), "rosa", new Reason("As agreed"));
        studies.save(late, ((Decision.Accepted) rosa.extraTime(10)).change(), timed);
        assertThat(answering.answer(KEY, VOLUME, ANSWER)).isEqualTo(new Outcome.Saved());
    }

    @Test
    void aClosedStudyAndAccessThatEndedTakeNoAnswer() {
        clock = InstantSource.fixed(NOON.plus(Duration.ofDays(180)));
        assertThat(answer(started(), VOLUME, ANSWER)).isEqualTo(refused(Refusal.ACCESS_ENDED));

        Study closed = started().ended(enrollment(2)).orElseThrow();
        studies.saveEnrollment(started(), closed);
        assertThat(answer(closed, VOLUME, ANSWER)).isEqualTo(refused(Refusal.STUDY_CLOSED));
    }

    @Test
    void anotherLearnersStudyIsUnknown() {
        studies.insert(started());
        StudyKey others = new StudyKey(ENROLLMENT, new LearnerId("ben"));

        assertThat(new AnswerQuestion(studies, _ -> outline(), clock).answer(others, VOLUME, ANSWER))
                .isEqualTo(refused(Refusal.UNKNOWN_STUDY));
    }
}
