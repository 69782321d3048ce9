package certway.progress.study.model;

import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.PHLEBOTOMY;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.study.model.Decision.Accepted;
import certway.progress.study.model.Decision.Refused;
import certway.progress.study.model.Decision.Unchanged;
import certway.progress.study.model.ProgressEvent.ProgramCompleted;
import certway.progress.study.model.ProgressEvent.UnitCompleted;
import certway.progress.study.model.Unit.Choice;
import certway.progress.study.model.Unit.Scene;
import certway.progress.study.model.Unit.Tick;
import certway.progress.study.model.Work.Part;
import certway.progress.study.model.Work.Ticked;
import certway.progress.study.model.Work.Watched;
import certway.progress.study.model.Work.Way;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTest {

    private static final UnitId LIST = new UnitId("list");
    private static final UnitId PATIENT = new UnitId("patient");
    private static final UnitId FILM = new UnitId("film");
    private static final UnitId PAPER = new UnitId("paper");

    private static final Outline OUTLINE = new Outline(
            PHLEBOTOMY,
            new Outline.Description("kinds", "Kinds", null, 60, new Validity.None(), List.of()),
            Outline.Order.FREE,
            new Outline.Completing(1, new CompletionRule.Units(List.of(LIST))),
            List.of(new Module(
                    new ModuleId("all"),
                    "All",
                    List.of(
                            new Unit.Checklist(LIST, "List", 5, null, List.of(new Tick("a", "A"), new Tick("b", "B"))),
                            new Unit.Case(
                                    PATIENT,
                                    "Patient",
                                    5,
                                    "arrival",
                                    List.of(
                                            scene("arrival", null, new Choice("ask", "Ask", "asked", "Always.")),
                                            scene("asked", null, new Choice("draw", "Draw", "end", null)),
                                            scene("end", "good"))),
                            new Unit.Video(FILM, "Film", 5, new Unit.Film("/f", "video/mp4", 100, 90, List.of(), null)),
                            new Unit.Document(
                                    PAPER, "Paper", 5, new Unit.File("/p", "application/pdf", 1L, 1), null)))));

    private static Scene scene(String id, @org.jspecify.annotations.Nullable String ending, Choice... choices) {
        return new Scene(id, "<p>%s</p>".formatted(id), List.of(choices), ending);
    }

    private static Working working(Study study, Instant now) {
        return new Working(new Progress(study, OUTLINE, now));
    }

    private static Working working(Study study) {
        return working(study, NOON);
    }

    private static Study after(Decision decision) {
        return ((Accepted) decision).change().study();
    }

    private static List<ProgressEvent> events(Decision decision) {
        return ((Accepted) decision).change().events();
    }

    private static Refusal refusal(Decision decision) {
        return ((Refused) decision).refusal();
    }

    @Test
    void aChecklistIsDoneWhenEverythingIsTicked() {
        Study half = after(working(StudyFixture.opened()).tick(LIST, Set.of("a")));
        assertThat(half.unit(LIST).isDone()).isFalse();
        assertThat(half.unit(LIST).work()).isEqualTo(new Ticked(List.of("a")));

        Decision whole = working(half).tick(LIST, Set.of("b", "a"));

        assertThat(after(whole).unit(LIST).isDone()).isTrue();
        assertThat(events(whole)).hasAtLeastOneElementOfType(UnitCompleted.class);
        assertThat(events(whole)).hasAtLeastOneElementOfType(ProgramCompleted.class);
    }

    @Test
    void takingATickBackDoesNotUndoWhatIsDone() {
        Study done = after(working(StudyFixture.opened()).tick(LIST, Set.of("a", "b")));

        Decision back = working(done).tick(LIST, Set.of("a"));

        assertThat(after(back).unit(LIST).isDone()).isTrue();
        assertThat(events(back)).isEmpty();
    }

    @Test
    void theSameTicksAgainChangeNothing() {
        Study half = after(working(StudyFixture.opened()).tick(LIST, Set.of("a")));

        assertThat(working(half).tick(LIST, Set.of("a"))).isEqualTo(new Unchanged());
    }

    @Test
    void aCaseIsDoneAtAnEndingAndKeepsItsWay() {
        Study begun = after(working(StudyFixture.opened()).choose(PATIENT, List.of("ask")));
        assertThat(begun.unit(PATIENT).isDone()).isFalse();

        Study ended = after(working(begun).choose(PATIENT, List.of("ask", "draw")));

        assertThat(ended.unit(PATIENT).isDone()).isTrue();
        assertThat(ended.unit(PATIENT).work()).isEqualTo(new Way(List.of("ask", "draw")));
    }

    @Test
    void goingBackInAnEndedCaseKeepsItDone() {
        Study ended = after(working(StudyFixture.opened()).choose(PATIENT, List.of("ask", "draw")));

        Study again = after(working(ended).choose(PATIENT, List.of()));

        assertThat(again.unit(PATIENT).isDone()).isTrue();
        assertThat(again.unit(PATIENT).work()).isEqualTo(new Way(List.of()));
    }

    @Test
    void choicesThatDoNotLeadThroughTheCaseAreRefused() {
        Working working = working(StudyFixture.opened());

        assertThat(refusal(working.choose(PATIENT, List.of("draw")))).isEqualTo(Refusal.NO_SUCH_WAY);
        assertThat(refusal(working.choose(PATIENT, List.of("ask", "draw", "ask"))))
                .isEqualTo(Refusal.NO_SUCH_WAY);
    }

    @Test
    void aVideoIsDoneWhenItsShareWasWatchedHoweverItWasCut() {
        Study opened = after(new Progress(StudyFixture.opened(), OUTLINE, NOON).visit(FILM));
        Instant later = NOON.plusSeconds(120);

        Study some = after(working(opened, later).watch(FILM, 50, List.of(new Part(0, 30), new Part(20, 50))));
        assertThat(some.unit(FILM).work()).isEqualTo(new Watched(50, List.of(new Part(0, 50))));
        assertThat(some.unit(FILM).isDone()).isFalse();
        Study same = after(working(some, later).watch(FILM, 50, List.of(new Part(10, 50), new Part(60, 99))));
        assertThat(same.unit(FILM).isDone()).isFalse();
        Study done = after(working(same, later).watch(FILM, 99, List.of(new Part(50, 51))));

        assertThat(done.unit(FILM).isDone()).isTrue();
        assertThat(done.unit(FILM).work()).isEqualTo(new Watched(99, List.of(new Part(0, 51), new Part(60, 99))));
    }

    @Test
    void nobodyWatchesFasterThanTimePasses() {
        Study opened = after(new Progress(StudyFixture.opened(), OUTLINE, NOON).visit(FILM));

        assertThat(refusal(working(opened, NOON.plusSeconds(20)).watch(FILM, 90, List.of(new Part(0, 90)))))
                .isEqualTo(Refusal.NOT_PLAUSIBLE);
        assertThat(refusal(working(opened, NOON.plusSeconds(900)).watch(FILM, 90, List.of(new Part(0, 101)))))
                .isEqualTo(Refusal.NOT_PLAUSIBLE);
        assertThat(refusal(working(StudyFixture.opened(), NOON).watch(FILM, 1, List.of(new Part(0, 1)))))
                .isEqualTo(Refusal.NOT_VISITED);
    }

    @Test
    void whatIsDoneByDoingIsNotDoneBySayingSo() {
        for (UnitId unit : List.of(LIST, PATIENT, FILM)) {
            Progress progress = new Progress(StudyFixture.opened(), OUTLINE, NOON);
            assertThat(refusal(progress.complete(unit))).isEqualTo(Refusal.NOT_DONE_YET);
            assertThat(refusal(progress.start(unit, null, new java.util.Random(1))))
                    .isEqualTo(Refusal.NOT_A_QUIZ);
        }
    }

    @Test
    void aDocumentIsDoneWhenItsReaderSaysSo() {
        Study opened = after(new Progress(StudyFixture.opened(), OUTLINE, NOON).visit(PAPER));

        assertThat(after(new Progress(opened, OUTLINE, NOON).complete(PAPER))
                        .unit(PAPER)
                        .isDone())
                .isTrue();
    }

    @Test
    void everyKindIsDoneInItsOwnWayOnly() {
        Working working = working(StudyFixture.opened());

        assertThat(refusal(working.tick(PATIENT, Set.of()))).isEqualTo(Refusal.WRONG_KIND);
        assertThat(refusal(working.tick(LIST, Set.of("c")))).isEqualTo(Refusal.WRONG_KIND);
        assertThat(refusal(working.choose(LIST, List.of()))).isEqualTo(Refusal.WRONG_KIND);
        assertThat(refusal(working.watch(PAPER, 0, List.of()))).isEqualTo(Refusal.WRONG_KIND);
        assertThat(refusal(working.tick(new UnitId("unknown"), Set.of()))).isEqualTo(Refusal.UNKNOWN_UNIT);
    }
}
