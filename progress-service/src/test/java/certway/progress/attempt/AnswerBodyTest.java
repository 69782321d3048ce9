package certway.progress.attempt;

import static certway.progress.attempt.model.QuizFixture.chosen;
import static certway.progress.attempt.model.QuizFixture.measured;
import static certway.progress.attempt.model.QuizFixture.ordered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.progress.attempt.model.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;

class AnswerBodyTest {

    private static AnswerBody options(@Nullable String... ids) {
        List<@Nullable String> list = new ArrayList<>();
        Collections.addAll(list, ids);
        return new AnswerBody(list, null, null, null, null, null);
    }

    private static AnswerBody number(@Nullable String value, @Nullable String unit) {
        return new AnswerBody(null, null, value, unit, null, null);
    }

    static Stream<Answer> answers() {
        return Stream.of(chosen("a", "b"), chosen(), ordered("a", "b"), measured("2.70", "mL"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsShownAsItWasGiven(Answer answer) {
        assertThat(AnswerBody.of(answer).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1e9", "1,5", "0x10", "1.", ".5", "+1", "NaN", "1234567890123", "٣"})
    void whatIsNoDecimalNumberIsRefused(String value) {
        assertThat(faultOf(number(value, "mL"))).contains("/value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2.7", "002.70", "123456789012.123456789012"})
    void decimalNumbersAreRead(String value) {
        assertThat(number(value, "mL").answer()).isEqualTo(measured(value, "mL"));
    }

    @Test
    void aNumberNeedsItsUnitAndAUnitItsNumber() {
        assertThat(faultOf(number("1", null))).contains("/unit");
        assertThat(faultOf(number(null, "mL"))).contains("/value");
    }

    @Test
    void anAnswerIsOfOneForm() {
        assertThat(faultOf(new AnswerBody(null, null, null, null, null, null))).contains("give one of");
        assertThat(faultOf(new AnswerBody(List.of(), List.of(), null, null, null, null)))
                .contains("give one of");
        assertThat(faultOf(new AnswerBody(List.of(), null, "1", null, null, null)))
                .contains("give one of");
    }

    @Test
    void anIdThatCannotBeOneIsPointedAt() {
        assertThat(faultOf(options("a", "$where"))).contains("/options/1");
        assertThat(faultOf(options("a", null))).contains("/options/1");
        assertThat(faultOf(new AnswerBody(null, List.of("a.b"), null, null, null, null)))
                .contains("/order/0");
    }

    @Test
    void aListHasAnEnd() {
        AnswerBody endless = options(Collections.nCopies(101, "a").toArray(String[]::new));

        assertThat(faultOf(endless)).contains("/options");
    }

    private static String faultOf(AnswerBody body) {
        List<String> faults = new ArrayList<>();
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(body::answer)
                .satisfies(
                        failure -> faults.add(String.valueOf(failure.getBody().getProperties())));
        return faults.getFirst();
    }
}
