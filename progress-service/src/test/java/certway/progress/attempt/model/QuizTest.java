package certway.progress.attempt.model;

import static certway.progress.attempt.model.QuizFixture.EDTA;
import static certway.progress.attempt.model.QuizFixture.FIRST_TUBE;
import static certway.progress.attempt.model.QuizFixture.ORDER;
import static certway.progress.attempt.model.QuizFixture.VOLUME;
import static certway.progress.attempt.model.QuizFixture.allRight;
import static certway.progress.attempt.model.QuizFixture.chosen;
import static certway.progress.attempt.model.QuizFixture.ids;
import static certway.progress.attempt.model.QuizFixture.quiz;
import static certway.progress.attempt.model.QuizFixture.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import certway.progress.attempt.model.Quiz.Terms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizTest {

    @Test
    void anAttemptDrawsAsManyDifferentQuestionsAsTheQuizSays() {
        List<Drawn> draw = quiz(terms(3, null)).draw(new Random(1));

        assertThat(draw).hasSize(3).doesNotHaveDuplicates();
        assertThat(draw.stream().map(Drawn::question)).doesNotHaveDuplicates();
    }

    @Test
    void theSameSeedDrawsTheSame() {
        assertThat(quiz().draw(new Random(7))).isEqualTo(quiz().draw(new Random(7)));
    }

    @Test
    void everyQuestionOfTheBankIsDrawnByAndBy() {
        Quiz one = quiz(terms(1, null));

        Random random = new Random(1);

        assertThat(IntStream.range(0, 100)
                        .mapToObj(_ -> one.draw(random).getFirst().question()))
                .contains(FIRST_TUBE, EDTA, VOLUME, ORDER);
    }

    @Test
    void optionsAreShuffled() {
        assertThat(IntStream.range(0, 100).mapToObj(seed -> orderOf(quiz(), FIRST_TUBE, seed)))
                .contains(ids("blue", "red", "culture"), ids("culture", "blue", "red"));
    }

    @Test
    void optionsStayWhereTheyAreIfTheQuizSaysSo() {
        Quiz fixed = quiz(new Terms(75, 4, null, false, FeedbackPolicy.NEVER));

        assertThat(IntStream.range(0, 50).mapToObj(seed -> orderOf(fixed, FIRST_TUBE, seed)))
                .containsOnly(ids("culture", "blue", "red"));
    }

    @Test
    void itemsAreNeverShownInTheirRightOrder() {
        Quiz fixed = quiz(new Terms(75, 4, null, false, FeedbackPolicy.NEVER));

        assertThat(IntStream.range(0, 200).mapToObj(seed -> orderOf(fixed, ORDER, seed)))
                .doesNotContain(ids("blue", "red", "lavender"))
                .allSatisfy(
                        order -> assertThat(order).containsExactlyInAnyOrderElementsOf(ids("blue", "red", "lavender")));
    }

    private static List<OptionId> orderOf(Quiz quiz, QuestionId question, int seed) {
        return quiz.draw(new Random(seed)).stream()
                .filter(drawn -> drawn.question().equals(question))
                .findFirst()
                .orElseThrow()
                .order();
    }

    @Test
    void everythingRightEarnsEveryPoint() {
        Grade grade = quiz().grade(quiz().draw(new Random(1)), allRight());

        assertThat(grade.score()).isEqualTo(new Score(4, 4));
    }

    @Test
    void nothingAnsweredEarnsNothing() {
        Grade grade = quiz().grade(quiz().draw(new Random(1)), Map.of());

        assertThat(grade.score()).isEqualTo(new Score(0, 4));
    }

    @Test
    void onlyTheQuestionsDrawnCount() {
        List<Drawn> draw = List.of(new Drawn(EDTA, ids("calcium", "potassium", "clot")));
        Map<QuestionId, Answer> answers = new HashMap<>(allRight());
        answers.put(EDTA, chosen("clot"));

        assertThat(quiz().grade(draw, answers).marks()).containsExactly(new Mark(EDTA, 0, 1));
    }

    @Test
    void gradingTwiceGivesTheSame() {
        List<Drawn> draw = quiz().draw(new Random(3));

        assertThat(quiz().grade(draw, allRight())).isEqualTo(quiz().grade(draw, allRight()));
    }

    @Test
    void marksStandInTheOrderTheQuestionsWereShown() {
        List<Drawn> draw = quiz().draw(new Random(5));

        assertThat(quiz().grade(draw, allRight()).marks().stream().map(Mark::question))
                .containsExactlyElementsOf(draw.stream().map(Drawn::question).toList());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "1, 1, 100", "7, 8, 87", "2, 3, 66", "1, 3, 33", "799, 1000, 79", "199, 200, 99"})
    void percentIsRoundedDown(int points, int maximum, int percent) {
        assertThat(new Score(points, maximum).percent()).isEqualTo(percent);
    }

    @Test
    void nobodyHasMorePointsThanThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Score(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(EDTA, 2, 1));
    }

    @Test
    void anAttemptLimitCountsAttempts() {
        Quiz limited = quiz(terms(4, 2));

        assertThat(limited.allowsAttempt(2)).isTrue();
        assertThat(limited.allowsAttempt(3)).isFalse();
        assertThat(quiz().allowsAttempt(1_000)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NEVER, 1, false",
        "NEVER, 2, false",
        "AFTER_SUBMIT, 0, false",
        "AFTER_SUBMIT, 1, true",
        "AFTER_LAST_ATTEMPT, 1, false",
        "AFTER_LAST_ATTEMPT, 2, true"
    })
    void feedbackIsShownWhenThePolicySaysSo(FeedbackPolicy policy, int submitted, boolean shown) {
        Quiz quiz = quiz(new Terms(75, 4, 2, true, policy));

        assertThat(quiz.showsFeedback(submitted)).isEqualTo(shown);
    }

    @Test
    void aQuizCannotDrawMoreThanItHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> quiz(terms(5, null)));
    }

    @Test
    void aQuizCannotAskTheSameTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quiz(terms(1, null), List.of(QuizFixture.edta(), QuizFixture.edta())));
    }

    @Test
    void impossibleTermsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(101, 1, null, true, FeedbackPolicy.NEVER));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(80, 0, null, true, FeedbackPolicy.NEVER));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(80, 1, 0, true, FeedbackPolicy.NEVER));
    }
}
