package certway.catalog.exchange;

import static certway.catalog.exchange.KindsFixture.kinds;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.CompletionRule;
import certway.catalog.program.ContentFault;
import certway.catalog.program.ContentFault.Severity;
import certway.catalog.program.ContentFixture;
import certway.catalog.program.Curriculum;
import certway.catalog.program.FactCitation;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramFile;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Question;
import certway.catalog.program.Quiz;
import certway.catalog.program.Quiz.FeedbackTime;
import certway.catalog.program.Unit;
import certway.catalog.program.Unit.QuizUnit;
import certway.catalog.program.Unit.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentCheckerIT {

    private static final String UNIT = "/curriculum/modules/0/units/0";

    private final ContentChecker checker = new ContentChecker();

    @Test
    void contentThatAnImportAcceptsHasNoFaults() throws IOException {
        Faults faults = new Faults();
        ContentFiles files = Folder.read(Path.of("../content"), faults);

        assertThat(checker.of(kinds().content())).isEmpty();
        for (String folder : files.programFolders()) {
            ProgramContent content =
                    new ProgramReader(files, folder, faults).read().orElseThrow();
            assertThat(checker.of(content)).as(folder).isEmpty();
        }
    }

    @Test
    void everyKindOfContentCanBeWithoutFaults() {
        assertThat(checker.of(ContentFixture.everyKind())).isEmpty();
    }

    @Test
    void saysWhereAnEditedUnitIsFaultyAndHowBadly() {
        assertThat(faults(new Reading("a-unit", "A\nunit", 5, "<script>alert(1)</script>")))
                .containsExactly(
                        new ContentFault(UNIT + "/title", "must be one line", Severity.MALFORMED),
                        new ContentFault(
                                UNIT + "/markdown", "raw HTML is not allowed in Markdown", Severity.MALFORMED));
    }

    @Test
    void whatADraftMayStillLackIsUnfinished() {
        Quiz quiz = new Quiz(80, 3, null, true, FeedbackTime.NEVER, List.of());

        assertThat(faults(new QuizUnit("a-unit", "A quiz", 5, quiz)))
                .extracting(ContentFault::pointer, ContentFault::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(UNIT + "/quiz/questions", Severity.UNFINISHED),
                        org.assertj.core.groups.Tuple.tuple(UNIT + "/quiz/draw", Severity.UNFINISHED));
        assertThat(faults(new Reading("a-unit", "A unit", 5, "![x](none.png) [y](unit:none)")))
                .extracting(ContentFault::message, ContentFault::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("the program has no file none.png", Severity.UNFINISHED),
                        org.assertj.core.groups.Tuple.tuple("there is no unit none to link to", Severity.UNFINISHED));
    }

    @Test
    void aRuleAboutADeletedUnitIsUnfinished() {
        ProgramContent content = ContentFixture.everyKind();
        Curriculum curriculum = new Curriculum(
                ModuleOrder.FREE,
                new CompletionRule.AtLeast(2, List.of(new CompletionRule.Units(List.of("deleted")))),
                content.curriculum().modules());

        assertThat(checker.of(with(content, curriculum)))
                .containsExactly(
                        new ContentFault(
                                "/curriculum/completion/rules/0/units/0",
                                "can never be met: there is no unit deleted",
                                Severity.UNFINISHED),
                        new ContentFault(
                                "/curriculum/completion/count",
                                "can never be met: asks for 2 of 1 rules",
                                Severity.UNFINISHED));
    }

    @Test
    void theTotalOfADrawByTagMustAgree() {
        List<Question> questions = ContentFixture.questions();
        Quiz quiz = new Quiz(
                80,
                5,
                null,
                true,
                FeedbackTime.NEVER,
                questions,
                List.of(new Quiz.TagDraw("tubes", 2)),
                null,
                null,
                false);

        assertThat(faults(new QuizUnit("a-unit", "A quiz", 5, quiz)))
                .extracting(ContentFault::message)
                .contains("must be the sum of drawByTag, 2");
    }

    @Test
    void filesMustBeWhatTheirNamesSay() {
        ProgramContent content = ContentFixture.everyKind();
        Map<String, ProgramFile> files = new HashMap<>(content.files());
        files.put("x/../y.png", new ProgramFile("abc", "text/html", 3));

        assertThat(checker.of(with(content, files)))
                .extracting(ContentFault::pointer)
                .containsExactly("/files/x~1..~1y.png", "/files/x~1..~1y.png/sha256", "/files/x~1..~1y.png/type");
    }

    @Test
    void citationsAreFoundWhereverTheyStand() {
        ProgramContent content = ContentFixture.everyKind();
        Unit unit = new Reading("a-unit", "A unit", 5, "It is [57,380](fact:wage-median), and [more](fact:wage-top).");

        assertThat(FactCitation.in(with(content, curriculum(unit))))
                .containsExactly(
                        new FactCitation(UNIT + "/markdown", "wage-median"),
                        new FactCitation(UNIT + "/markdown", "wage-top"));
    }

    private List<ContentFault> faults(Unit unit) {
        return checker.of(with(ContentFixture.everyKind(), curriculum(unit)));
    }

    private static Curriculum curriculum(Unit unit) {
        return new Curriculum(
                ModuleOrder.FREE,
                new CompletionRule.AllUnits(),
                List.of(new ProgramModule("a-module", "A module", List.of(unit))));
    }

    private static ProgramContent with(ProgramContent content, Curriculum curriculum) {
        return new ProgramContent(
                content.programId(),
                content.slug(),
                content.about(),
                content.classification(),
                content.terms(),
                curriculum,
                content.files());
    }

    private static ProgramContent with(ProgramContent content, Map<String, ProgramFile> files) {
        return new ProgramContent(
                content.programId(),
                content.slug(),
                content.about(),
                content.classification(),
                content.terms(),
                content.curriculum(),
                files);
    }
}
