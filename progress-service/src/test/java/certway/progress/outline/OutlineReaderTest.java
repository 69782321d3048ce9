package certway.progress.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.platform.event.EventJson;
import certway.progress.attempt.model.FeedbackPolicy;
import certway.progress.attempt.model.Hotspot;
import certway.progress.attempt.model.Matching;
import certway.progress.attempt.model.OptionId;
import certway.progress.attempt.model.Question.MultipleChoice;
import certway.progress.attempt.model.Question.Numeric;
import certway.progress.attempt.model.Question.Ordering;
import certway.progress.attempt.model.Question.SingleChoice;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.Quiz;
import certway.progress.attempt.model.ShortText;
import certway.progress.study.model.CompletionRule.AllOf;
import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.CompletionRule.AnyOf;
import certway.progress.study.model.CompletionRule.AtLeast;
import certway.progress.study.model.CompletionRule.MinimumScore;
import certway.progress.study.model.CompletionRule.Units;
import certway.progress.study.model.Credit;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Outline.Order;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.Unit;
import certway.progress.study.model.Unit.QuizUnit;
import certway.progress.study.model.Unit.Reading;
import certway.progress.study.model.UnitId;
import certway.progress.study.model.Validity;
import certway.testkit.contract.Contracts;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OutlineReaderTest {

    private static final UnitId TUBES = new UnitId("tubes");
    private static final UnitId ORDER_OF_DRAW = new UnitId("order-of-draw");
    private static final UnitId QUIZ = new UnitId("equipment-quiz");

    private static ObjectNode example() {
        return (ObjectNode) Contracts.http("program-version.json");
    }

    private static Quiz quiz(Outline outline) {
        return ((QuizUnit) outline.place(QUIZ).orElseThrow().unit()).quiz();
    }

    private static ObjectNode at(JsonNode program, String pointer) {
        return (ObjectNode) program.at(pointer);
    }

    @Test
    void theExampleOfTheContractIsRead() {
        Outline outline = OutlineReader.read(example());

        assertThat(outline.program()).isEqualTo(new ProgramVersion("hct-phlebotomy-technician", 1));
        assertThat(outline.description().slug()).isEqualTo("phlebotomy-technician");
        assertThat(outline.description().language()).isEqualTo("en");
        assertThat(outline.description().studyMinutes()).isEqualTo(2880);
        assertThat(outline.description().validity()).isEqualTo(new Validity.Months(24));
        assertThat(outline.description().credits()).containsExactly(new Credit("ascp", "phlebotomy", 40));
        assertThat(outline.order()).isEqualTo(Order.FREE);
        assertThat(outline.units().stream().map(unit -> unit.id())).containsExactly(TUBES, ORDER_OF_DRAW, QUIZ);
        assertThat(outline.units().getFirst()).isInstanceOf(Reading.class);
    }

    @Test
    void theMonthsOfAVersionFromBeforeThereWereOtherPoliciesGoOnBeingRead() {
        ObjectNode old = example();
        old.remove("validity");

        assertThat(OutlineReader.read(old).description().validity()).isEqualTo(new Validity.Months(24));
        old.remove("validityMonths");
        assertThat(OutlineReader.read(old).description().validity()).isEqualTo(new Validity.None());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'kind':'none'}                                          | None[]
            {'kind':'fixed-date','date':'2027-12-31'}                | FixedDate[date=2027-12-31]
            {'kind':'window','month':2,'day':29,'minimumMonths':12}  | Window[day=--02-29, minimumMonths=12]
            """, quoteCharacter = '`')
    void everyKindOfValidityIsRead(String json, String validity) {
        ObjectNode program = example();
        program.remove("validityMonths");
        program.set("validity", EventJson.parse(json.replace('\'', '"')));

        assertThat(OutlineReader.read(program).description().validity()).hasToString(validity);
    }

    @Test
    void itsCompletionRuleIsReadAsATree() {
        assertThat(OutlineReader.read(example()).completing().rule())
                .isEqualTo(new AllOf(List.of(
                        new AllUnits(),
                        new MinimumScore(QUIZ, 80),
                        new AnyOf(List.of(
                                new Units(List.of(ORDER_OF_DRAW)),
                                new AtLeast(1, List.of(new Units(List.of(TUBES)))))))));
    }

    @Test
    void itsQuizIsReadWithItsKeys() {
        Quiz quiz = quiz(OutlineReader.read(example()));

        assertThat(quiz.terms()).isEqualTo(new Quiz.Terms(80, 3, 5, true, FeedbackPolicy.AFTER_SUBMIT));
        assertThat(quiz.questions())
                .hasExactlyElementsOfTypes(SingleChoice.class, MultipleChoice.class, Numeric.class, Ordering.class);
        assertThat(((Numeric) quiz.question(new QuestionId("citrate-volume")).orElseThrow()).key())
                .isEqualTo(new Numeric.Key(new BigDecimal("2.7"), new BigDecimal("0.05"), "mL"));
        assertThat(((SingleChoice) quiz.questions().getFirst())
                        .options()
                        .getFirst()
                        .id())
                .isEqualTo(new OptionId("culture"));
    }

    @Test
    void aQuizMayHaveNoAttemptLimit() {
        ObjectNode program = example();
        at(program, "/modules/0/units/2/quiz").remove("attemptLimit");

        assertThat(quiz(OutlineReader.read(program)).terms().attemptLimit()).isNull();
    }

    @Test
    void modulesMayBeSequential() {
        assertThat(OutlineReader.read(example().put("moduleOrder", "sequential"))
                        .order())
                .isEqualTo(Order.SEQUENTIAL);
    }

    @ParameterizedTest
    @CsvSource({
        "'', moduleOrder, random, random",
        "/completion, rule, most-of, most-of",
        "/validity, kind, moon, moon",
        "/validity, kind, fixed-date, date",
        "/modules/0/units/0, kind, hologram, hologram",
        "/modules/0/units/0, id, 'a.b', a.b",
        "/modules/0/units/2/quiz, feedback, sometimes, sometimes",
        "/modules/0/units/2/quiz/questions/0, kind, essay, essay",
        "/modules/0/units/2/quiz/questions/2/answer, value, many, ''",
        "/modules/0/units/2/quiz/questions/2/answer, unit, gallon, citrate-volume"
    })
    void whatIsNotKnownIsRefusedByName(String pointer, String field, String value, String named) {
        ObjectNode program = example();
        at(program, pointer).put(field, value);

        assertThatExceptionOfType(UnsupportedProgram.class)
                .isThrownBy(() -> OutlineReader.read(program))
                .withMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource({
        "/modules/0/units/0, html",
        "/modules/0/units/2, quiz",
        "/modules/0/units/2/quiz/questions/0, options",
        "/modules/0/units/2/quiz/questions/2, answer",
        "/modules/0/units/2/quiz/questions/3, items",
        "/completion, rules",
        "/validity, months",
        "/completion/rules/1, unit",
        "/completion/rules/1, percent"
    })
    void whatIsMissingIsRefusedByName(String pointer, String field) {
        ObjectNode program = example();
        at(program, pointer).remove(field);

        assertThatExceptionOfType(UnsupportedProgram.class)
                .isThrownBy(() -> OutlineReader.read(program))
                .withMessageContaining(field);
    }

    @Test
    void whatIsNoProgramIsRefused() {
        assertThatExceptionOfType(UnsupportedProgram.class)
                .isThrownBy(() -> OutlineReader.read(Contracts.http("enrollment.json")));
    }

    @Test
    void aRuleAboutAnUnknownUnitIsRefused() {
        ObjectNode program = example();
        at(program, "/completion/rules/1").put("unit", "no-such-unit");

        assertThatExceptionOfType(UnsupportedProgram.class)
                .isThrownBy(() -> OutlineReader.read(program))
                .withMessageContaining("no-such-unit");
    }

    @Test
    void everyKindOfUnitAndQuestionIsRead() {
        ObjectNode program = (ObjectNode) Contracts.http("program-version-kinds.json");

        Outline outline = OutlineReader.read(program);

        assertThat(outline.units().stream().map(Unit::kind))
                .contains("reading", "video", "document", "case", "checklist", "practicum", "package", "quiz");
        Quiz quiz = outline.units().stream()
                .filter(QuizUnit.class::isInstance)
                .map(unit -> ((QuizUnit) unit).quiz())
                .findFirst()
                .orElseThrow();
        assertThat(quiz.terms().timeLimit()).isEqualTo(Duration.ofMinutes(20));
        assertThat(quiz.terms().coolDown()).isEqualTo(Duration.ofHours(12));
        assertThat(quiz.terms().partialCredit()).isTrue();
        assertThat(quiz.terms().drawByTag()).hasSize(3);
        assertThat(quiz.questions())
                .hasAtLeastOneElementOfType(Matching.class)
                .hasAtLeastOneElementOfType(Hotspot.class)
                .hasAtLeastOneElementOfType(ShortText.class);
        assertThat(quiz.labels().values())
                .allSatisfy(label -> assertThat(label.version()).isNotBlank());
    }
}
