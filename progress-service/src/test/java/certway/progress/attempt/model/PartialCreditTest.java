package certway.progress.attempt.model;

import static certway.progress.attempt.model.QuizFixture.EDTA;
import static certway.progress.attempt.model.QuizFixture.FIRST_TUBE;
import static certway.progress.attempt.model.QuizFixture.ORDER;
import static certway.progress.attempt.model.QuizFixture.allRight;
import static certway.progress.attempt.model.QuizFixture.chosen;
import static certway.progress.attempt.model.QuizFixture.ordered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import certway.progress.attempt.model.Quiz.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialCreditTest {

    private static final QuestionId TESTS = new QuestionId("tests");
    private static final Matching MATCHING = new Matching(
            TESTS,
            "Which tube?",
            List.of(
                    new Matching.Prompt(new OptionId("cbc"), "CBC", new OptionId("lavender")),
                    new Matching.Prompt(new OptionId("pt"), "PT", new OptionId("blue")),
                    new Matching.Prompt(new OptionId("esr"), "ESR", new OptionId("lavender"))),
            List.of(new Item(new OptionId("lavender"), "Lavender"), new Item(new OptionId("blue"), "Blue")),
            new Feedback("Yes.", "No."));

    private static Quiz quiz(boolean partial, Question... questions) {
        Terms terms = new Terms(
                75, questions.length, null, true, FeedbackPolicy.NEVER, null, List.of(), Duration.ofHours(4), partial);
        return new Quiz(terms, List.of(questions));
    }

    private static int points(Question question, Answer answer) {
        return grade(quiz(true, question), Map.of(question.id(), answer)).points();
    }

    private static Score grade(Quiz quiz, Map<QuestionId, Answer> answers) {
        return quiz.grade(quiz.draw(new Random(1)), answers).score();
    }

    @ParameterizedTest
    @CsvSource({
        "calcium potassium, 100",
        "calcium, 50",
        "calcium clot, 0",
        "calcium potassium clot, 50",
        "clot, 0",
        "'', 0"
    })
    void aWrongOptionTakesARightOneBack(String options, int points) {
        Answer answer = options.isEmpty() ? chosen() : chosen(options.split(" "));

        assertThat(points(QuizFixture.edta(), answer)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "blue red lavender, 100",
        "red blue lavender, 50",
        "lavender blue red, 50",
        "red lavender blue, 50",
        "lavender red blue, 0"
    })
    void anOrderEarnsWhatNeedNotBeMoved(String items, int points) {
        assertThat(points(QuizFixture.order(), ordered(items.split(" ")))).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"lavender, blue, 100", "lavender, lavender, 66", "blue, blue, 66", "blue, lavender, 33"})
    void everyLineThatIsMatchedEarnsItsPartRoundedDown(String cbc, String pt, int points) {
        Map<OptionId, OptionId> matches = Map.of(
                new OptionId("cbc"), new OptionId(cbc),
                new OptionId("pt"), new OptionId(pt),
                new OptionId("esr"), new OptionId("lavender"));

        assertThat(points(MATCHING, new Answer.Matched(matches))).isEqualTo(points);
    }

    @Test
    void linesWithoutAnAnswerEarnNothing() {
        assertThat(points(MATCHING, new Answer.Matched(Map.of(new OptionId("pt"), new OptionId("blue")))))
                .isEqualTo(33);
    }

    @Test
    void questionsOfOneChoiceAreRightOrWrong() {
        assertThat(points(QuizFixture.firstTube(), chosen("culture"))).isEqualTo(100);
        assertThat(points(QuizFixture.firstTube(), chosen("blue"))).isZero();
    }

    @Test
    void everyQuestionWeighsTheSame() {
        Quiz quiz = quiz(true, QuizFixture.firstTube(), QuizFixture.edta(), QuizFixture.volume(), QuizFixture.order());

        assertThat(grade(quiz, allRight())).isEqualTo(new Score(400, 400));
        assertThat(grade(quiz, Map.of(EDTA, chosen("calcium"), FIRST_TUBE, chosen("culture"))))
                .isEqualTo(new Score(150, 400));
    }

    @Test
    void partsEarnNothingWhereTheQuizDoesNotSaySo() {
        Quiz quiz = quiz(false, QuizFixture.edta(), QuizFixture.order());

        assertThat(grade(quiz, Map.of(EDTA, chosen("calcium"), ORDER, ordered("red", "blue", "lavender"))))
                .isEqualTo(new Score(0, 2));
    }

    @Test
    void theNextAttemptMayStartWhenTheCoolDownIsOver() {
        Instant submitted = Instant.parse("2026-11-20T12:00:00Z");

        assertThat(quiz(false, MATCHING).nextAttemptAt(submitted)).isEqualTo("2026-11-20T16:00:00Z");
        assertThat(QuizFixture.quiz().nextAttemptAt(submitted)).isEqualTo(submitted);
    }

    @Test
    void aTimeToWaitIsPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Terms(75, 1, null, true, FeedbackPolicy.NEVER, null, List.of(), Duration.ZERO, false));
    }
}
