package certway.catalog.exchange.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.catalog.exchange.KindsFixture;
import certway.catalog.exchange.foreign.ImportQuestions.Unreadable;
import certway.catalog.exchange.foreign.QuestionReport.Item;
import certway.catalog.exchange.foreign.QuestionReport.Outcome;
import certway.catalog.program.Question;
import certway.catalog.program.Question.Option;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class QtiImportTest {

    private static final String CHOICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="Tube First" title="Tubes">
              <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
                <correctResponse><value>ChoiceA</value></correctResponse>
              </responseDeclaration>
              <itemBody>
                <p>Which do you fill <em>first</em>? A * B</p>
                <choiceInteraction responseIdentifier="RESPONSE" maxChoices="1">
                  <prompt>Choose one.</prompt>
                  <simpleChoice identifier="ChoiceA">Culture<feedbackInline identifier="ChoiceA">Sterile.</feedbackInline></simpleChoice>
                  <simpleChoice identifier="ChoiceB">Blue<feedbackInline identifier="ChoiceB">Later.</feedbackInline></simpleChoice>
                </choiceInteraction>
              </itemBody>
            </assessmentItem>
            """;

    private static final String THREE = """
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="order-3" title="Order">
              <qti-response-declaration identifier="R" cardinality="ordered" base-type="identifier">
                <qti-correct-response><qti-value>b</qti-value><qti-value>a</qti-value></qti-correct-response>
              </qti-response-declaration>
              <qti-item-body>
                <qti-order-interaction response-identifier="R">
                  <qti-prompt>In which order?</qti-prompt>
                  <qti-simple-choice identifier="a">Red</qti-simple-choice>
                  <qti-simple-choice identifier="b">Blue</qti-simple-choice>
                </qti-order-interaction>
              </qti-item-body>
              <qti-modal-feedback identifier="correct" show-hide="show">Well done.</qti-modal-feedback>
              <qti-modal-feedback identifier="incorrect" show-hide="show">Citrate first.</qti-modal-feedback>
            </qti-assessment-item>
            """;

    private final ImportQuestions importQuestions = new ImportQuestions(InstantSource.system());

    @Test
    void aChoiceOfVersion21BecomesASingleChoice() throws Unreadable {
        QuestionReport report = read(CHOICE);

        assertThat(report.items().getFirst().outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(report.questions())
                .containsExactly(new Question.SingleChoice(
                        "tube-first",
                        List.of(),
                        "Which do you fill *first*? A \\* B\n\nChoose one.",
                        List.of(
                                new Option("choicea", "Culture", true, "Sterile."),
                                new Option("choiceb", "Blue", false, "Later."))));
    }

    @Test
    void severalRightChoicesBecomeAMultipleChoice() throws Unreadable {
        Question question = read(CHOICE.replace("single", "multiple")
                        .replace("</value>", "</value><value>ChoiceB</value>"))
                .questions()
                .getFirst();

        assertThat(question).isInstanceOf(Question.MultipleChoice.class);
        assertThat(((Question.MultipleChoice) question).options()).allMatch(Option::correct);
    }

    @Test
    void anOrderOfVersion3IsPutIntoTheRightOrder() throws Unreadable {
        Question.Ordering ordering = (Question.Ordering) read(THREE).questions().getFirst();

        assertThat(ordering.text()).isEqualTo("In which order?");
        assertThat(ordering.items()).extracting(Question.Item::text).containsExactly("Blue", "Red");
        assertThat(ordering.feedback().incorrect()).isEqualTo("Citrate first.");
    }

    @Test
    void aTextEntryTakesEveryAnswerThatGavePointsAndTheReportSaysWhatWasLost() throws Unreadable {
        QuestionReport report = read("""
                <assessmentItem identifier="entry"><responseDeclaration identifier="R" cardinality="single" baseType="string">
                <correctResponse><value>EDTA</value></correctResponse>
                <mapping><mapEntry mapKey="EDTA" mappedValue="1"/><mapEntry mapKey="edetate" mappedValue="0.5"/>
                <mapEntry mapKey="citrate" mappedValue="0"/></mapping></responseDeclaration>
                <itemBody><p>Lavender holds <textEntryInteraction responseIdentifier="R"/>.</p></itemBody></assessmentItem>
                """);

        assertThat(((Question.ShortText) report.questions().getFirst()).accept())
                .containsExactly("EDTA", "edetate");
        assertThat(report.items().getFirst().outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(report.items().getFirst().notes())
                .contains("points for a part of the answer are not kept: every question is worth one point");
    }

    @Test
    void aMatchKeepsItsPairsAndOptionsThatFitNothing() throws Unreadable {
        Question.Matching matching = (Question.Matching) read("""
                <assessmentItem identifier="match"><responseDeclaration identifier="R" cardinality="multiple" baseType="directedPair">
                <correctResponse><value>p1 o2</value><value>p2 o1</value></correctResponse></responseDeclaration>
                <itemBody><matchInteraction responseIdentifier="R"><prompt>Match.</prompt>
                <simpleMatchSet><simpleAssociableChoice identifier="p1">CBC</simpleAssociableChoice>
                <simpleAssociableChoice identifier="p2">PT</simpleAssociableChoice></simpleMatchSet>
                <simpleMatchSet><simpleAssociableChoice identifier="o1">Blue</simpleAssociableChoice>
                <simpleAssociableChoice identifier="o2">Lavender</simpleAssociableChoice>
                <simpleAssociableChoice identifier="o3">Red</simpleAssociableChoice></simpleMatchSet>
                </matchInteraction></itemBody></assessmentItem>
                """).questions().getFirst();

        assertThat(matching.prompts()).extracting(Question.Prompt::option).containsExactly("o2", "o1");
        assertThat(matching.options()).hasSize(3);
    }

    @Test
    void whatThePlatformHasNotIsSkippedWithTheReasonAndPicturesAreNamed() throws Unreadable {
        assertThat(skipped(CHOICE.replace("choiceInteraction", "hotspotInteraction")))
                .contains("questions with hotspot-interaction are not supported");
        assertThat(skipped(CHOICE.replace("</itemBody>", "<orderInteraction/></itemBody>")))
                .contains("has several interactions, a question has one");
        assertThat(skipped("<assessmentItem identifier='x'><itemBody><p>Nothing</p></itemBody></assessmentItem>"))
                .contains("has nothing to answer");
        assertThat(read(CHOICE.replace("A * B", "<img src='x.png' alt='Tubes'/>"))
                        .items()
                        .getFirst()
                        .notes())
                .containsExactly("a picture was left out, only its alternative text is there: x.png");
    }

    @Test
    void aPackageGivesTheQuestionsOfAllItsFilesAndNamesThem() throws Unreadable {
        byte[] zip = KindsFixture.zip(Map.of(
                "items/a.xml",
                CHOICE.getBytes(UTF_8),
                "items/b.xml",
                THREE.getBytes(UTF_8),
                "imsmanifest.xml",
                "<manifest/>".getBytes(UTF_8)));

        QuestionReport report = importQuestions.zip(zip);

        assertThat(report.questions()).hasSize(2);
        assertThat(report.items()).extracting(Item::file).containsExactlyInAnyOrder("items/a.xml", "items/b.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><assessmentItem>&b;</assessmentItem>",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/evil.dtd'><assessmentItem/>",
                "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><assessmentItem>&f;</assessmentItem>",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]><assessmentItem/>",
                "<assessmentItem>&undeclared;</assessmentItem>",
                "<assessmentItem>",
                "",
                "plain text",
                "<other/>"
            })
    void documentTypesEntitiesAndWhatIsNoXmlAreRefusedWithALine(String xml) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> read(xml))
                .satisfies(refused ->
                        assertThat(refused.faults().getFirst().line()).isEqualTo(1));
    }

    @Test
    void deepAndWideXmlIsRefused() {
        for (String xml : List.of("<a>".repeat(100_000), "<a>" + "<b/>".repeat(300_000) + "</a>")) {
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> read(xml))
                    .satisfies(refused ->
                            assertThat(refused.faults().getFirst().message()).contains("elements"));
        }
    }

    private List<String> skipped(String xml) throws Unreadable {
        QuestionReport report = read(xml);
        assertThat(report.questions()).isEmpty();
        assertThat(report.items().getFirst().outcome()).isEqualTo(Outcome.SKIPPED);
        return report.items().getFirst().notes();
    }

    private QuestionReport read(String xml) throws Unreadable {
        return importQuestions.xml(xml.getBytes(UTF_8));
    }
}
