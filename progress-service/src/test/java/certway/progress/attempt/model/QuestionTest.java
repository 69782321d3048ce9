package certway.progress.attempt.model;

import static certway.progress.attempt.model.QuizFixture.chosen;
import static certway.progress.attempt.model.QuizFixture.edta;
import static certway.progress.attempt.model.QuizFixture.firstTube;
import static certway.progress.attempt.model.QuizFixture.measured;
import static certway.progress.attempt.model.QuizFixture.order;
import static certway.progress.attempt.model.QuizFixture.ordered;
import static certway.progress.attempt.model.QuizFixture.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import certway.progress.attempt.model.Question.MultipleChoice;
import certway.progress.attempt.model.Question.Numeric;
import certway.progress.attempt.model.Question.Ordering;
import certway.progress.attempt.model.Question.SingleChoice;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionTest {

    static Stream<Arguments> gradingTable() {
        return Stream.of(
                arguments(firstTube(), chosen("culture"), true),
                arguments(firstTube(), chosen("blue"), false),
                arguments(firstTube(), chosen(), false),
                arguments(firstTube(), chosen("culture", "blue"), false),
                arguments(firstTube(), ordered("culture"), false),
                arguments(edta(), chosen("calcium", "potassium"), true),
                arguments(edta(), chosen("potassium", "calcium"), true),
                arguments(edta(), chosen("calcium"), false),
                arguments(edta(), chosen("calcium", "potassium", "clot"), false),
                arguments(edta(), chosen("clot"), false),
                arguments(edta(), chosen(), false),
                arguments(volume(), measured("2.7", "mL"), true),
                arguments(volume(), measured("2.65", "mL"), true),
                arguments(volume(), measured("2.75", "mL"), true),
                arguments(volume(), measured("2.6499999999", "mL"), false),
                arguments(volume(), measured("2.7500000001", "mL"), false),
                arguments(volume(), measured("2.7", "L"), false),
                arguments(volume(), measured("-2.7", "mL"), false),
                arguments(volume(), measured("27E-1", "mL"), true),
                arguments(volume(), chosen("ml"), false),
                arguments(order(), ordered("blue", "red", "lavender"), true),
                arguments(order(), ordered("red", "blue", "lavender"), false),
                arguments(order(), ordered("blue", "red"), false),
                arguments(order(), chosen("blue", "red", "lavender"), false));
    }

    @ParameterizedTest
    @MethodSource("gradingTable")
    void anAnswerIsRightOrWrongAsAWhole(Question question, Answer answer, boolean right) {
        assertThat(question.isRight(answer)).isEqualTo(right);
    }

    static Stream<Arguments> wellFormedAnswers() {
        return Stream.of(
                arguments(firstTube(), chosen("blue")),
                arguments(edta(), chosen("clot")),
                arguments(edta(), chosen()),
                arguments(volume(), measured("0", "L")),
                arguments(order(), ordered("lavender", "red", "blue")));
    }

    @ParameterizedTest
    @MethodSource("wellFormedAnswers")
    void aWrongAnswerIsStillAnAnswer(Question question, Answer answer) {
        assertThat(question.faultOf(answer)).isEmpty();
    }

    static Stream<Arguments> malformedAnswers() {
        return Stream.of(
                arguments(firstTube(), chosen(), "/options"),
                arguments(firstTube(), chosen("culture", "blue"), "/options"),
                arguments(firstTube(), chosen("green"), "/options/0"),
                arguments(firstTube(), ordered("culture"), "/order"),
                arguments(firstTube(), measured("1", "mL"), "/value"),
                arguments(edta(), chosen("calcium", "green"), "/options/1"),
                arguments(edta(), chosen("calcium", "calcium"), "/options/1"),
                arguments(edta(), ordered("calcium"), "/order"),
                arguments(edta(), measured("1", "mL"), "/value"),
                arguments(volume(), measured("2.7", "gallon"), "/unit"),
                arguments(volume(), chosen("ml"), "/options"),
                arguments(volume(), ordered("ml"), "/order"),
                arguments(order(), ordered("blue", "red"), "/order"),
                arguments(order(), ordered("blue", "red", "red"), "/order"),
                arguments(order(), ordered("blue", "red", "green"), "/order"),
                arguments(order(), ordered("blue", "red", "lavender", "blue"), "/order"),
                arguments(order(), chosen("blue"), "/options"),
                arguments(order(), measured("1", "mL"), "/value"));
    }

    @ParameterizedTest
    @MethodSource("malformedAnswers")
    void whatIsNoAnswerToTheQuestionIsPointedAt(Question question, Answer answer, String pointer) {
        assertThat(question.faultOf(answer)).map(AnswerFault::pointer).contains(pointer);
    }

    @Test
    void aSingleChoiceHasExactlyOneRightOption() {
        List<Option> twoRight = edta().options();

        assertThatIllegalArgumentException().isThrownBy(() -> new SingleChoice(QuizFixture.FIRST_TUBE, "?", twoRight));
    }

    @Test
    void aMultipleChoiceHasARightOption() {
        List<Option> noneRight = firstTube().options().subList(1, 3);

        assertThatIllegalArgumentException().isThrownBy(() -> new MultipleChoice(QuizFixture.EDTA, "?", noneRight));
    }

    @Test
    void aQuestionOffersAChoice() {
        List<Option> one = firstTube().options().subList(0, 1);

        assertThatIllegalArgumentException().isThrownBy(() -> new SingleChoice(QuizFixture.FIRST_TUBE, "?", one));
    }

    @Test
    void itemsToOrderAreDifferent() {
        Item blue = order().items().getFirst();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ordering(QuizFixture.ORDER, "?", List.of(blue, blue), order().feedback()));
    }

    @Test
    void aNumericQuestionOffersTheUnitOfItsKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Numeric(QuizFixture.VOLUME, "?", volume().key(), List.of("L"), volume().feedback()));
    }

    @Test
    void aToleranceIsNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Numeric.Key(BigDecimal.ONE, new BigDecimal("-0.1"), "mL"));
    }

    @ParameterizedTest
    @CsvSource({"1E+1000000000", "1E-1000000000", "1234567890123456789012345678901"})
    void aNumberThatWouldBeDearToCalculateWithIsNone(BigDecimal value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Answer.Measured(value, "mL"));
    }

    @ParameterizedTest
    @CsvSource({"''", "A", "a.b", "$set", "a b", "-a", "ä"})
    void anIdThatCouldReachOutOfItsFieldIsNone(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new QuestionId(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new OptionId(value));
    }
}
