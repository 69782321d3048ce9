package certway.catalog.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.catalog.program.CompletionRule;
import certway.catalog.program.ContentJson;
import certway.catalog.program.Question;
import certway.catalog.program.Terms;
import certway.catalog.program.Unit;
import certway.platform.web.Problems.FieldFault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShapeTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Test
    void whatIsStoredFits() {
        JsonNode stored = ContentJson.tree(ContentWriting.program("one:a,b"));

        assertThat(faults(stored.path("terms"), Terms.class)).isEmpty();
        assertThat(faults(stored.at("/curriculum/completion"), CompletionRule.class))
                .isEmpty();
        assertThat(faults(stored.at("/curriculum/modules/0/units/0"), Unit.class))
                .isEmpty();
    }

    @Test
    void everythingThatDoesNotFitIsTold() {
        JsonNode terms = MAPPER.readTree("""
                {"studyMinutes": "x", "price": {"amountMinor": 1.5, "currency": null, "sample": "no"}, "credits": {},
                 "prerequisites": [{"anyOf": [{"other": 1}]}, 7], "a/b": 1}
                """);

        assertThat(faults(terms, Terms.class))
                .containsExactly(
                        new FieldFault("/studyMinutes", "must be a whole number"),
                        new FieldFault("/price/amountMinor", "must be a whole number"),
                        new FieldFault("/price/currency", "is missing"),
                        new FieldFault("/price/sample", "must be true or false"),
                        new FieldFault("/credits", "must be a list"),
                        new FieldFault("/prerequisites/0/anyOf/0", "is not valid here"),
                        new FieldFault("/prerequisites/1", "must be an object"),
                        new FieldFault("/a~1b", "is unknown"));
    }

    @Test
    void aValidityHasWhatItsKindAsksFor() {
        String others = "\"studyMinutes\": 1, \"price\": {\"amountMinor\": 0, \"currency\": \"USD\"}, \"credits\": [],"
                + " \"prerequisites\": []";

        assertThat(faults(MAPPER.readTree("{%s, \"validity\": {\"kind\": \"months\"}}".formatted(others)), Terms.class))
                .containsExactly(new FieldFault("/validity/months", "is missing"));
        assertThat(faults(
                        MAPPER.readTree(
                                "{%s, \"validity\": {\"kind\": \"fixed-date\", \"date\": \"soon\"}}".formatted(others)),
                        Terms.class))
                .containsExactly(new FieldFault("/validity/date", "is not valid here"));
        assertThat(faults(MAPPER.readTree("{%s, \"validity\": {\"kind\": \"moon\"}}".formatted(others)), Terms.class))
                .containsExactly(new FieldFault("/validity/kind", "must be one of none, months, fixed-date, window"));
    }

    @Test
    void aKindDecidesWhatIsAskedFor() {
        assertThat(faults(MAPPER.readTree("{\"kind\": \"film\"}"), Unit.class)
                        .getFirst()
                        .message())
                .startsWith("must be one of reading, video");
        assertThat(faults(MAPPER.readTree("{\"kind\": \"reading\", \"id\": \"a\"}"), Unit.class))
                .extracting(FieldFault::pointer)
                .containsExactly("/title", "/minutes", "/markdown");
        assertThat(faults(MAPPER.readTree("[]"), Unit.class)).containsExactly(new FieldFault("", "must be an object"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"5\"", "true"})
    void aNumberIsNotGuessedAt(String minutes) {
        JsonNode unit = MAPPER.readTree("""
                {"kind": "reading", "id": "a", "title": "A", "markdown": "A", "minutes": %s}""".formatted(minutes));

        assertThatThrownBy(() -> AuthorInput.read(unit, Unit.class))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        refused -> assertThat(refused.getBody().getProperties())
                                .extractingByKey("errors")
                                .asString()
                                .contains("/minutes"));
    }

    @Test
    void aListNamesNothingTwiceAndIsNotTooLong() {
        JsonNode question = MAPPER.readTree("""
                {"kind": "single-choice", "id": "q", "tags": [], "text": "?", "options": [
                 {"id": "a", "text": "x", "correct": true, "feedback": "y"},
                 {"id": "a", "text": "z", "correct": false, "feedback": "y"}]}
                """);
        String units = "\"a\",".repeat(200) + "\"a\"";

        assertThat(faults(question, Question.class))
                .containsExactly(new FieldFault("/options/1", "a stands here twice"));
        assertThat(faults(
                        MAPPER.readTree("{\"rule\": \"units\", \"units\": [%s]}".formatted(units)),
                        CompletionRule.class))
                .containsExactly(new FieldFault("/units", "must have at most 100, has 201"));
    }

    @Test
    void aRuleThatIsNestedTooDeepIsRefused() {
        String rule = "{\"rule\": \"all-units\"}";
        for (int i = 0; i < 60; i++) {
            rule = "{\"rule\": \"all-of\", \"rules\": [%s]}".formatted(rule);
        }

        assertThat(faults(MAPPER.readTree(rule), CompletionRule.class))
                .extracting(FieldFault::message)
                .containsExactly("is nested too deep");
    }

    private static List<FieldFault> faults(JsonNode json, Class<?> type) {
        return Shape.faults(MAPPER, json, type);
    }
}
