package certway.progress.study.model;

import static certway.progress.study.model.StudyFixture.ADA;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.ada;
import static certway.progress.study.model.StudyFixture.enrollment;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.attempt.model.FeedbackPolicy;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.QuizFixture;
import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Unchanged;
import certway.progress.study.model.Outline.Order;
import certway.progress.study.model.StudyFixture.Steps;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowingTest {

    private static final Reason REASON = new Reason("Agreed with the office");
    private static final String ROSA = "rosa";

    private static Outline limited(@Nullable Integer attempts, @Nullable Duration time) {
        Quiz.Terms terms =
                new Quiz.Terms(75, 4, attempts, true, FeedbackPolicy.AFTER_LAST_ATTEMPT, time, List.of(), null, false);
        return outline(Order.FREE, new AllUnits(), QuizFixture.quiz(terms));
    }

    private static Allowing allowing(Steps steps) {
        return new Allowing(steps.progress(), ROSA, REASON);
    }

    private static Steps after(Steps steps, Decision decision) {
        return steps.after(((Decision.Accepted) decision).change());
    }

    private static Quiz quiz(Steps steps) {
        Progress progress = steps.progress();
        return progress.outline()
                .place(QUIZ)
                .flatMap(place -> progress.quiz(place.unit()))
                .orElseThrow();
    }

    private static Decision start(Steps steps) {
        return steps.progress().start(QUIZ, null, new Random(1));
    }

    @ParameterizedTest
    @CsvSource({"20, 25, 25", "20, 50, 30", "15, 25, 19", "30, 300, 120", "1, 1, 2"})
    void moreTimeIsPartOfTheTimeLimitInWholeMinutesRoundedUp(int limit, int percent, int minutes) {
        Steps before = ada(limited(null, Duration.ofMinutes(limit))).starts(QUIZ);

        Steps allowed = after(before, allowing(before).extraTime(percent));

        Duration whole = Duration.ofMinutes(minutes);
        assertThat(quiz(allowed).terms().timeLimit()).isEqualTo(whole);
        assertThat(quiz(allowed).isInTime(before.now(), before.now().plus(whole)))
                .isTrue();
        assertThat(quiz(allowed).isInTime(before.now(), before.now().plus(whole.plusMinutes(1))))
                .isFalse();
    }

    @Test
    void whatHasNoLimitHasNoneAfterwards() {
        Steps allowed = after(ada(), allowing(ada()).extraTime(50));

        assertThat(quiz(allowed).terms()).isEqualTo(quiz(ada()).terms());
    }

    @Test
    void whoHasUsedEveryAttemptMayTryOnceMoreAndNoMore() {
        Steps used = ada(limited(1, null)).takesQuiz(1);
        assertThat(start(used)).isEqualTo(new Refused(Refusal.ATTEMPT_LIMIT_REACHED));
        assertThat(quiz(used).showsFeedback(1)).isTrue();

        Steps allowed = after(used, allowing(used).extraAttempts(QUIZ, 1));

        assertThat(quiz(allowed).showsFeedback(1)).as("not the last any more").isFalse();
        Steps again = allowed.takesQuiz(4);
        assertThat(again.study().unit(QUIZ).passedAt()).isNotNull();
        assertThat(start(again)).isEqualTo(new Refused(Refusal.ATTEMPT_LIMIT_REACHED));
    }

    @Test
    void whatIsTakenBackIsGone() {
        Steps before = ada(limited(2, Duration.ofMinutes(20)));
        Steps allowed = after(before, allowing(before).extraAttempts(QUIZ, 3));
        Steps more = after(allowed, allowing(allowed).extraTime(50));
        assertThat(quiz(more).allowsAttempt(5)).isTrue();

        Steps less = after(more, allowing(more).extraAttempts(QUIZ, 0));

        assertThat(quiz(less).allowsAttempt(3)).isFalse();
        assertThat(quiz(less).terms().timeLimit()).isEqualTo(Duration.ofMinutes(30));
        Steps none = after(less, allowing(less).extraTime(0));
        assertThat(quiz(none).terms()).isEqualTo(quiz(before).terms());
    }

    @Test
    void itIsWrittenDownWithWhoAndWhyAndTheSameAgainIsNothing() {
        Steps before = ada(limited(2, Duration.ofMinutes(20)));
        Steps time = after(before, allowing(before).extraTime(50));
        Steps both = after(time, allowing(time).extraAttempts(QUIZ, 1));

        assertThat(StudyStep.between(before.study(), time.study()))
                .containsExactly(new StudyStep("extra-time", null, "50 % more: Agreed with the office", ROSA));
        assertThat(StudyStep.between(time.study(), both.study()))
                .containsExactly(new StudyStep("extra-attempts", QUIZ, "1 more: Agreed with the office", ROSA));
        assertThat(both.study().allowance().last())
                .isEqualTo(new Allowance.Act(ROSA, time.now(), "Agreed with the office"));
        assertThat(allowing(both).extraTime(50)).isEqualTo(new Unchanged());
        assertThat(allowing(both).extraAttempts(QUIZ, 1)).isEqualTo(new Unchanged());
    }

    @Test
    void nobodyAllowsThemselvesAnything() {
        Allowing own = new Allowing(ada(limited(1, null)).progress(), ADA.value(), REASON);

        assertThat(own.extraTime(50)).isEqualTo(new Refused(Refusal.OWN_STUDY));
        assertThat(own.extraAttempts(QUIZ, 1)).isEqualTo(new Refused(Refusal.OWN_STUDY));
    }

    @Test
    void whatCannotBeAllowedIsRefused() {
        assertThat(allowing(ada()).extraAttempts(TUBES, 1)).isEqualTo(new Refused(Refusal.NOT_A_QUIZ));
        assertThat(allowing(ada()).extraAttempts(new UnitId("other"), 1)).isEqualTo(new Refused(Refusal.UNKNOWN_UNIT));
        assertThat(allowing(ada()).extraAttempts(QUIZ, 1)).isEqualTo(new Refused(Refusal.NO_ATTEMPT_LIMIT));
        Steps before = ada(limited(1, null));
        Study closed = before.study().ended(enrollment(2)).orElseThrow();
        assertThat(allowing(new Steps(closed, before.outline(), before.now())).extraTime(50))
                .isEqualTo(new Refused(Refusal.STUDY_CLOSED));
    }

    @Test
    void itStaysThroughEverythingThatHappensToTheStudy() {
        Steps before = ada(limited(1, Duration.ofMinutes(20)));
        Steps allowed = after(before, allowing(before).extraTime(50));
        Allowance allowance = allowed.study().allowance();

        Steps done = allowed.reads(TUBES)
                .takesQuiz(4)
                .reads(StudyFixture.ORDER_OF_DRAW)
                .reads(StudyFixture.SAFETY);
        Study study = allowed.study();
        Study moved = study.moved(enrollment(2), new Study.Move("winter", 1)).orElseThrow();

        assertThat(done.study().completion()).isNotNull();
        assertThat(List.of(
                        done.study(),
                        study.ended(enrollment(2)).orElseThrow(),
                        study.activated(enrollment(2)).orElseThrow(),
                        moved,
                        moved.backIn(1)))
                .allSatisfy(later -> assertThat(later.allowance()).isEqualTo(allowance));
    }
}
