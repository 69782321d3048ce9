package certway.progress.report.model;

import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.SAFETY;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.ada;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.attempt.model.QuizFixture;
import certway.progress.study.model.Allowing;
import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.CompletionRule.Units;
import certway.progress.study.model.Decision;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Outline.Order;
import certway.progress.study.model.Progress;
import certway.progress.study.model.Reason;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyFixture.Steps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Access lasts 180 days from noon. */
class RiskTest {

    private static List<Risk> after(Steps steps, int days) {
        Progress progress = steps.progress();
        return Risk.of(new Progress(progress.study(), progress.outline(), NOON.plus(Duration.ofDays(days))));
    }

    @Test
    void whoBeganTodayIsNotAtRisk() {
        assertThat(after(ada(), 0)).isEmpty();
    }

    @Test
    void whoDoesNothingForTwoWeeksIsIdle() {
        assertThat(after(ada(), 13)).isEmpty();
        assertThat(after(ada(), 14)).containsExactly(Risk.IDLE);
        assertThat(after(ada().reads(TUBES), 14)).isEmpty();
        assertThat(after(ada().reads(TUBES), 15)).containsExactly(Risk.IDLE);
    }

    @Test
    void timeRunsOutForThoseWhoHaveNotDoneHalf() {
        assertThat(after(ada().reads(TUBES), 151)).containsExactly(Risk.IDLE, Risk.TIME_RUNS_OUT);
        assertThat(after(ada().reads(TUBES).reads(SAFETY), 151)).containsExactly(Risk.IDLE);
    }

    @Test
    void twoFailedAttemptsWithoutAPassAreARiskUntilOnePasses() {
        Steps failed = ada(outline(new AllUnits())).takesQuiz(1);

        assertThat(after(failed, 1)).isEmpty();
        assertThat(after(failed.takesQuiz(2), 1)).containsExactly(Risk.FAILS_A_QUIZ);
        assertThat(after(failed.takesQuiz(2).takesQuiz(4), 1)).isEmpty();
    }

    @Test
    void whoHasUsedEveryAttemptIsAtRiskUntilThereIsAnother() {
        Outline limited = outline(Order.FREE, new AllUnits(), QuizFixture.quiz(QuizFixture.terms(4, 1)));
        assertThat(after(ada(limited).starts(QUIZ).answers(1), 1))
                .as("still open")
                .isEmpty();
        Steps failed = ada(limited).takesQuiz(1);

        assertThat(after(failed, 1)).containsExactly(Risk.ATTEMPTS_USED_UP);
        assertThat(after(ada(limited).takesQuiz(4), 1)).isEmpty();
        Decision allowed = new Allowing(failed.progress(), "rosa", new Reason("Agreed")).extraAttempts(QUIZ, 1);
        Study study = ((Decision.Accepted) allowed).change().study();
        assertThat(after(new Steps(study, limited, failed.now()), 1)).isEmpty();
    }

    @Test
    void whoIsDoneOrOutOfTimeIsAtRiskNoMore() {
        assertThat(after(ada(outline(new Units(List.of(TUBES)))).reads(TUBES), 100))
                .isEmpty();
        assertThat(after(ada(), 180)).isEmpty();
    }
}
