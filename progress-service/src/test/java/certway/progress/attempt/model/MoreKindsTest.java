package certway.progress.attempt.model;

import static certway.progress.attempt.model.QuizFixture.chosen;
import static certway.progress.attempt.model.QuizFixture.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import certway.progress.attempt.model.Answer.Matched;
import certway.progress.attempt.model.Answer.Written;
import certway.progress.attempt.model.Question.Numeric;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoreKindsTest {

    private static final Feedback FEEDBACK = new Feedback("Right.", "Wrong.");

    private static OptionId id(String id) {
        return new OptionId(id);
    }

    private static Matching tubes() {
        return new Matching(
                new QuestionId("tubes"),
                "Which tube?",
                List.of(
                        new Matching.Prompt(id("cbc"), "CBC", id("lavender")),
                        new Matching.Prompt(id("pt"), "PT", id("blue"))),
                List.of(new Item(id("lavender"), "Lavender"), new Item(id("blue"), "Blue"), new Item(id("red"), "Red")),
                FEEDBACK);
    }

    private static Hotspot.Area area(String id, boolean right) {
        return new Hotspot.Area(new Option(id(id), "Area " + id, right, "Told."), "circle", List.of(1, 2, 3));
    }

    private static Hotspot vein(boolean first, boolean second) {
        return new Hotspot(
                new QuestionId("vein"),
                "Which vein?",
                new Hotspot.Picture("/api/files/0", "An arm", 640, 480),
                List.of(area("a", first), area("b", second)));
    }

    private static ShortText additive() {
        return new ShortText(
                new QuestionId("additive"),
                "Which additive?",
                List.of("EDTA", "ethylenediaminetetraacetic acid"),
                FEEDBACK);
    }

    private static Matched matched(String... pairs) {
        Map<OptionId, OptionId> matches = pairs.length == 2
                ? Map.of(id(pairs[0]), id(pairs[1]))
                : Map.of(id(pairs[0]), id(pairs[1]), id(pairs[2]), id(pairs[3]));
        return new Matched(matches);
    }

    @Test
    void everyLineNeedsItsRightPartner() {
        assertThat(tubes().isRight(matched("cbc", "lavender", "pt", "blue"))).isTrue();
        assertThat(tubes().isRight(matched("cbc", "blue", "pt", "lavender"))).isFalse();
        assertThat(tubes().isRight(matched("cbc", "lavender"))).isFalse();
        assertThat(tubes().isRight(chosen("lavender"))).isFalse();
    }

    @Test
    void aMatchNamesALineAndAnOptionOfTheQuestion() {
        assertThat(tubes().faultOf(matched("cbc", "red"))).isEmpty();
        assertThat(tubes().faultOf(matched("x", "red")))
                .contains(new AnswerFault("/matches/x", "is no line of this question"));
        assertThat(tubes().faultOf(matched("cbc", "x")))
                .contains(new AnswerFault("/matches/cbc", "is no option of this question"));
        assertThat(tubes().faultOf(new Written("x")).orElseThrow().pointer()).isEqualTo("/text");
    }

    @Test
    void exactlyOneAreaOfAPictureIsRightAndIsChosenLikeAnOption() {
        assertThat(vein(true, false).isRight(chosen("a"))).isTrue();
        assertThat(vein(true, false).isRight(chosen("b"))).isFalse();
        assertThat(vein(true, false).faultOf(chosen("a", "b"))).isPresent();
        assertThat(vein(true, false).faultOf(chosen("c"))).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> vein(true, true));
        assertThatIllegalArgumentException().isThrownBy(() -> vein(false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EDTA", "edta", "  Edta ", "ＥＤＴＡ", "Ethylenediaminetetraacetic   ACID"})
    void caseWidthAndSpacesOfAShortTextDoNotCount(String text) {
        assertThat(additive().isRight(new Written(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "EDT A", "E.D.T.A.", "EDTA and more"})
    void everythingElseOfAShortTextDoes(String text) {
        assertThat(additive().isRight(new Written(text))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2.7, true",
        "2, 2.70, false",
        "3, 2.70, true",
        "2, 0.0027, true",
        "2, 0.00270, false",
        "2, 2700, true",
        "4, 2700, true",
        "3, 2700, true",
        "1, 2700, false",
        "5, 2700, false",
        "2, -2.7, true",
        ", 2.70000, true"
    })
    void significantDigitsAreThoseThatAreWritten(@Nullable Integer digits, String given, boolean right) {
        BigDecimal value = new BigDecimal(given);
        Numeric question = new Numeric(
                new QuestionId("volume"),
                "How much?",
                new Numeric.Key(value, BigDecimal.ZERO, "mL", digits),
                List.of("mL"),
                FEEDBACK);

        assertThat(question.isRight(measured(given, "mL"))).isEqualTo(right);
    }
}
