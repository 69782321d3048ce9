package certway.progress.study.model;

import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.ORDER_OF_DRAW;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.SAFETY;
import static certway.progress.study.model.StudyFixture.TUBES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import certway.progress.attempt.model.QuizFixture;
import certway.progress.study.model.CompletionRule.AllOf;
import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.CompletionRule.FinalScore;
import certway.progress.study.model.CompletionRule.MinimumTime;
import certway.progress.study.model.CompletionRule.Units;
import certway.progress.study.model.CompletionRule.Weight;
import certway.progress.study.model.Decision.Accepted;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Unchanged;
import certway.progress.study.model.Outline.Completing;
import certway.progress.study.model.Outline.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time is that of the server: what a learner says about it does not exist. */
class SeatTimeTest {

    private static final Unit.Reading SLOW = new Unit.Reading(TUBES, "Tubes", 25, "<p>Tubes</p>", 10);

    /** The tubes must be read for ten minutes. */
    private static Outline outline(CompletionRule rule) {
        Outline usual = StudyFixture.outline(Order.FREE, rule, QuizFixture.quiz());
        return new Outline(
                usual.program(),
                usual.description(),
                usual.order(),
                new Completing(1, rule),
                usual.modules().stream()
                        .map(module -> new Module(
                                module.id(),
                                module.title(),
                                module.units().stream()
                                        .map(unit -> unit.id().equals(TUBES) ? SLOW : unit)
                                        .toList()))
                        .toList());
    }

    private static Progress at(Study study, Instant now) {
        return new Progress(study, outline(new AllUnits()), now);
    }

    private static Study visited(Study study, UnitId unit, Instant now) {
        return ((Accepted) at(study, now).visit(unit)).change().study();
    }

    private static Instant minutes(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void aReadingIsDoneOnlyAfterItsTime() {
        Study reading = visited(StudyFixture.opened(), TUBES, NOON);

        Progress early = at(reading, minutes(10).minusSeconds(1));
        assertThat(early.complete(TUBES)).isEqualTo(new Refused(Refusal.TOO_EARLY));
        assertThat(early.secondsLeft(SLOW)).isEqualTo(1);
        assertThat(at(reading, minutes(10)).complete(TUBES)).isInstanceOf(Accepted.class);
    }

    @Test
    void timeInAnotherUnitDoesNotCount() {
        Study reading = visited(StudyFixture.opened(), TUBES, NOON);
        Study elsewhere = visited(reading, SAFETY, minutes(6));
        Study back = visited(elsewhere, TUBES, minutes(9));

        assertThat(back.unit(TUBES).seconds()).isEqualTo(360);
        assertThat(back.unit(SAFETY).seconds()).isEqualTo(180);
        assertThat(at(back, minutes(12)).complete(TUBES)).isEqualTo(new Refused(Refusal.TOO_EARLY));
        assertThat(at(back, minutes(13)).complete(TUBES)).isInstanceOf(Accepted.class);
    }

    @Test
    void whoWasAwayForDaysIsBelievedNoMoreThanAStretch() {
        Study reading = visited(StudyFixture.opened(), ORDER_OF_DRAW, NOON);

        Study later = visited(reading, SAFETY, NOON.plus(Duration.ofDays(3)));

        assertThat(later.seconds()).isEqualTo(1_800);
    }

    @Test
    void aClockThatWasPutBackTakesNothingAway() {
        Study reading = visited(StudyFixture.opened(), TUBES, NOON);
        Study before = visited(reading, SAFETY, minutes(-60));

        assertThat(before.seconds()).isZero();
        assertThat(at(reading, minutes(-60)).complete(TUBES)).isEqualTo(new Refused(Refusal.TOO_EARLY));
    }

    @Test
    void beingSeenInTheSameUnitIsNotedFromTimeToTime() {
        Study reading = visited(StudyFixture.opened(), TUBES, NOON);

        assertThat(at(reading, minutes(4)).visit(TUBES)).isEqualTo(new Unchanged());
        assertThat(visited(reading, TUBES, minutes(5)).unit(TUBES).seconds()).isEqualTo(300);
    }

    @Test
    void manyShortStretchesAddUpToTheLongOne() {
        Study study = visited(StudyFixture.opened(), TUBES, NOON);
        for (int i = 1; i <= 40; i++) {
            study = visited(study, i % 2 == 0 ? TUBES : SAFETY, NOON.plusMillis(700L * i));
        }

        assertThat(study.seconds()).isEqualTo(28);
    }

    @Test
    void aReadingWithoutATimeIsDoneAtOnce() {
        Study reading = visited(StudyFixture.opened(), SAFETY, NOON);

        assertThat(at(reading, NOON).complete(SAFETY)).isInstanceOf(Accepted.class);
    }

    @Test
    void aProgramCanAskForTime() {
        Outline timed = outline(new AllOf(List.of(new MinimumTime(20), new Units(List.of(SAFETY)))));
        Study reading = visited(StudyFixture.opened(), SAFETY, NOON);

        Study done = ((Accepted) new Progress(reading, timed, minutes(15)).complete(SAFETY))
                .change()
                .study();
        Requirement time =
                new Progress(done, timed, minutes(15)).requirement().parts().getFirst();
        assertThat(done.completion()).isNull();
        assertThat(time.have()).isEqualTo(15);
        assertThat(time.evidence()).containsExactly(new Evidence.TimeSpent(900));
        assertThat(time.nextAction()).isEqualTo("Study for 5 more minutes");

        Study enough = ((Accepted) new Progress(done, timed, minutes(20)).visit(SAFETY))
                .change()
                .study();
        assertThat(enough.completion()).isNotNull();
    }

    @Test
    void theFinalScoreWeighsQuizzesAndBelongsToTheCompletion() {
        FinalScore rule = new FinalScore(50, List.of(new Weight(QUIZ, 3), new Weight(SAFETY, 1)));

        StudyFixture.Steps half = StudyFixture.ada(outline(rule)).takesQuiz(2);
        Requirement score = half.progress().requirement();
        assertThat(score.have()).isEqualTo(37);
        assertThat(score.nextAction()).isEqualTo("Do better in Needle safety to reach 50 %");
        assertThat(half.study().completion()).isNull();

        Completion completion = half.takesQuiz(3).study().completion();
        assertThat(completion).extracting(Completion::score).isEqualTo(new Completion.FinalScore(56, 50));
    }

    @Test
    void aWeightIsPositiveAndAFinalScoreMadeOfSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Weight(QUIZ, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FinalScore(50, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new MinimumTime(0));
    }
}
