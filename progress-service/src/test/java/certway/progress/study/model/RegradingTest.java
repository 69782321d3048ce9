package certway.progress.study.model;

import static certway.progress.study.model.StudyFixture.NO_OTHERS;
import static certway.progress.study.model.StudyFixture.ORDER_OF_DRAW;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.SAFETY;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.ada;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.attempt.model.Option;
import certway.progress.attempt.model.OptionId;
import certway.progress.attempt.model.Question;
import certway.progress.attempt.model.QuizFixture;
import certway.progress.attempt.model.Score;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.study.model.Decision.Graded;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Unchanged;
import certway.progress.study.model.ProgressEvent.ModuleCompleted;
import certway.progress.study.model.ProgressEvent.ProgramCompleted;
import certway.progress.study.model.ProgressEvent.UnitCompleted;
import certway.progress.study.model.StudyFixture.Steps;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The first tube was blue in truth: who said so gets the point, and nobody loses one. */
class RegradingTest {

    private static final Question CORRECTED = new Question.SingleChoice(
            QuizFixture.FIRST_TUBE,
            "Which do you fill first?",
            List.of(
                    new Option(new OptionId("culture"), "Blood culture", false, "No."),
                    new Option(new OptionId("blue"), "Light blue", true, "Yes."),
                    new Option(new OptionId("red"), "Red", false, "No.")));

    /** An attempt with two of four right, blue being the answer to the first tube. */
    private static Steps saidBlue(Steps before) {
        Steps open = before.starts(QUIZ);
        return open.answersWith(QuizFixture.FIRST_TUBE, QuizFixture.chosen("blue"))
                .answersWith(QuizFixture.EDTA, QuizFixture.chosen("calcium", "potassium"))
                .answersWith(QuizFixture.VOLUME, QuizFixture.measured("2.7", "mL"));
    }

    private static Graded handedIn(Steps answered) {
        return answered.submission();
    }

    private static Steps after(Steps steps, Graded graded) {
        return new Steps(graded.change().study(), steps.outline(), steps.now().plusSeconds(60));
    }

    @Test
    void aCorrectionGivesPointsToThoseWhoWereRight() {
        SubmittedAttempt attempt = handedIn(saidBlue(ada())).attempt();

        SubmittedAttempt better = attempt.regraded(CORRECTED).orElseThrow();

        assertThat(attempt.grade().score()).isEqualTo(new Score(2, 4));
        assertThat(better.grade().score()).isEqualTo(new Score(3, 4));
        assertThat(better.answers()).isEqualTo(attempt.answers());
        assertThat(better.regraded(CORRECTED)).isEmpty();
    }

    @Test
    void nobodyLosesByIt() {
        SubmittedAttempt right = ada().starts(QUIZ).answers(4).submission().attempt();

        assertThat(right.grade().score()).isEqualTo(new Score(4, 4));
        assertThat(right.regraded(CORRECTED)).isEmpty();
    }

    @Test
    void anAnswerThatTheCorrectedQuestionDoesNotOfferStaysAsItWasGraded() {
        Question other = new Question.SingleChoice(
                QuizFixture.FIRST_TUBE,
                "Which?",
                List.of(
                        new Option(new OptionId("gray"), "Gray", true, "Yes."),
                        new Option(new OptionId("pink"), "Pink", false, "No.")));

        assertThat(handedIn(saidBlue(ada())).attempt().regraded(other)).isEmpty();
    }

    @Test
    void aPassThatComesOfItCompletesWhatHangsOnIt() {
        Steps answered = saidBlue(ada(StudyFixture.outline(new CompletionRule.AllUnits()))
                .reads(TUBES)
                .reads(ORDER_OF_DRAW)
                .reads(SAFETY));
        Graded failed = handedIn(answered);
        assertThat(failed.summary().passed()).isFalse();
        Steps before = after(answered, failed);
        SubmittedAttempt better = failed.attempt().regraded(CORRECTED).orElseThrow();

        Graded graded = (Graded) before.progress().regrade(QUIZ, better, NO_OTHERS);

        assertThat(graded.summary().passed()).isTrue();
        assertThat(graded.summary().submittedAt()).isEqualTo(failed.summary().submittedAt());
        assertThat(graded.summary().evidence()).isNotEqualTo(failed.summary().evidence());
        assertThat(graded.change().events())
                .hasExactlyElementsOfTypes(UnitCompleted.class, ModuleCompleted.class, ProgramCompleted.class);
        assertThat(after(before, graded).progress().regrade(QUIZ, better, NO_OTHERS))
                .isEqualTo(new Unchanged());
    }

    @Test
    void aPassStaysAPass() {
        Steps passed = ada().takesQuiz(3);
        SubmittedAttempt worse = passed.starts(QUIZ).submission().attempt();
        SubmittedAttempt first =
                new SubmittedAttempt(1, null, worse.startedAt(), worse.draw(), worse.answers(), worse.grade());

        assertThat(passed.progress().regrade(QUIZ, first, NO_OTHERS)).isEqualTo(new Unchanged());
    }

    @Test
    void anOpenAttemptIsLeftAlone() {
        Steps answered = saidBlue(ada());
        Graded failed = handedIn(answered);
        Steps again = after(answered, failed).starts(QUIZ);
        SubmittedAttempt better = failed.attempt().regraded(CORRECTED).orElseThrow();

        Graded graded = (Graded) again.progress().regrade(QUIZ, better, NO_OTHERS);

        assertThat(graded.change().study().unit(QUIZ).open())
                .isEqualTo(Objects.requireNonNull(again.study().unit(QUIZ).open()));
        assertThat(graded.change().study().lastUnit()).isEqualTo(again.study().lastUnit());
    }

    @Test
    void whoWithdrewKeepsWhatTheyHad() {
        Steps answered = saidBlue(ada());
        Graded failed = handedIn(answered);
        Study closed = failed.change().study().ended(StudyFixture.enrollment(2)).orElseThrow();

        assertThat(new Progress(closed, answered.outline(), answered.now())
                        .regrade(QUIZ, failed.attempt().regraded(CORRECTED).orElseThrow(), NO_OTHERS))
                .isEqualTo(new Refused(Refusal.UNKNOWN_ATTEMPT));
    }
}
