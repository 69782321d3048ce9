package certway.web.learning;

import static org.assertj.core.api.Assertions.assertThat;

import certway.web.learning.Attempt.Option;
import certway.web.learning.Attempt.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class AnswersTest {

    private static final List<Option> TUBES =
            List.of(new Option("red", "Red"), new Option("blue", "Blue"), new Option("green", "Green"));

    private static final Question CHOICE =
            new Question("first", "multiple-choice", "?", TUBES, null, null, null, null, null);
    private static final Question NUMBER =
            new Question("volume", "numeric", "?", null, null, List.of("mL", "L"), null, null, null);
    private static final Question ORDER = new Question("order", "ordering", "?", null, TUBES, null, null, null, null);

    private static Optional<Map<String, Object>> answer(Question question, Map<String, List<String>> form) {
        return new Answers(new LinkedMultiValueMap<>(form)).of(question);
    }

    @Test
    void everyChosenOptionIsPartOfTheAnswer() {
        assertThat(answer(CHOICE, Map.of("q.first", List.of("red", "green"))))
                .contains(Map.of("options", List.of("red", "green")));
    }

    @Test
    void nothingChosenIsNoAnswer() {
        assertThat(answer(CHOICE, Map.of("q.second", List.of("red")))).isEmpty();
        assertThat(answer(NUMBER, Map.of("q.volume", List.of("  "), "q.volume.unit", List.of("mL"))))
                .isEmpty();
        assertThat(answer(ORDER, Map.of("q.order.red", List.of("01")))).isEmpty();
    }

    @Test
    void aNumberMayHaveADecimalComma() {
        assertThat(answer(NUMBER, Map.of("q.volume", List.of(" 2,7 "), "q.volume.unit", List.of("mL"))))
                .contains(Map.of("value", "2.7", "unit", "mL"));
    }

    @Test
    void itemsAreSortedByThePlaceTheyWereGiven() {
        Map<String, List<String>> form =
                Map.of("q.order.red", List.of("02"), "q.order.blue", List.of("01"), "q.order.green", List.of("03"));

        assertThat(answer(ORDER, form)).contains(Map.of("order", List.of("blue", "red", "green")));
    }

    @Test
    void twoItemsAtOnePlaceAreNoAnswerYet() {
        Map<String, List<String>> form =
                Map.of("q.order.red", List.of("01"), "q.order.blue", List.of("01"), "q.order.green", List.of("03"));

        assertThat(answer(ORDER, form)).isEmpty();
    }
}
