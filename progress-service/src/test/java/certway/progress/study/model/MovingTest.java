package certway.progress.study.model;

import static certway.progress.study.model.StudyFixture.ADA;
import static certway.progress.study.model.StudyFixture.ENROLLMENT;
import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.ORDER_OF_DRAW;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.SAFETY;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.ada;
import static certway.progress.study.model.StudyFixture.opened;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.Outline.Order;
import certway.progress.study.model.ProgressEvent.ModuleCompleted;
import certway.progress.study.model.ProgressEvent.ProgramCompleted;
import certway.progress.study.model.Study.Move;
import certway.progress.study.model.StudyFixture.Steps;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The second version has a module with a new reading first; the readings on tubes and on the order of draw are gone. */
class MovingTest {

    private static final UnitId BASICS = new UnitId("basics");
    private static final Move MOVE = new Move("winter-edition", 1);
    private static final ProgramVersion SECOND = new ProgramVersion("hct-phlebotomy-technician", 2);

    private static Outline second(Order order, boolean basics) {
        Outline first = outline();
        Module equipment = first.modules().getFirst();
        Module smaller = new Module(
                equipment.id(), equipment.title(), List.of(equipment.units().getLast()));
        Module fresh = new Module(
                new ModuleId("basics"), "Basics", List.of(new Unit.Reading(BASICS, "Basics", 5, "<p>New</p>")));
        List<Module> modules = basics
                ? List.of(fresh, smaller, first.modules().getLast())
                : List.of(smaller, first.modules().getLast());
        return new Outline(SECOND, first.description(), order, new Outline.Completing(2, new AllUnits()), modules);
    }

    private static Enrollment news(int version, long revision) {
        return new Enrollment(ENROLLMENT, ADA, new ProgramVersion(SECOND.programId(), version), 1, revision, null);
    }

    private static Study moved(Study study) {
        return study.moved(news(2, 2), MOVE).orElseThrow();
    }

    private static Change move(Steps steps, Outline to) {
        return steps.progress().move(moved(steps.study()), to);
    }

    private static Steps in(Outline outline, Steps before) {
        return new Steps(move(before, outline).study(), outline, before.now());
    }

    @Test
    void whatWasDoneStaysDoneAlsoInUnitsThatTheVersionDoesNotHave() {
        Steps before = ada().reads(TUBES).takesQuiz(4);

        Study after = move(before, second(Order.FREE, true)).study();

        assertThat(after.units()).isEqualTo(before.study().units());
        assertThat(after.enrollment().program()).isEqualTo(SECOND);
        assertThat(new Progress(after, second(Order.FREE, true), NOON).unitsDone())
                .isEqualTo(1);
        Study back = after.moved(news(1, 3), null).orElseThrow();
        assertThat(new Progress(back, outline(), NOON).unitsDone()).isEqualTo(2);
    }

    @Test
    void theSameNewsAgainAndOlderNewsChangeNothing() {
        Study after = moved(opened());

        assertThat(after.moved(news(2, 2), MOVE)).isEmpty();
        assertThat(after.activated(news(1, 1))).isEmpty();
    }

    @Test
    void whatIsDoneAlreadyMayBeAllThatTheVersionAsks() {
        Steps before = ada().takesQuiz(4).reads(SAFETY);

        Change change = move(before, second(Order.FREE, false));

        assertThat(change.study().status()).isEqualTo(Study.Status.COMPLETED);
        assertThat(change.events()).hasExactlyElementsOfTypes(ModuleCompleted.class, ProgramCompleted.class);
        assertThat(change.study().mayGoBackTo(1)).isFalse();
    }

    @Test
    void whoHasNotBegunOrHasLeftCompletesNothing() {
        Study left = ada().takesQuiz(4).reads(SAFETY).study().ended(news(1, 2)).orElseThrow();
        Steps steps = new Steps(left, outline(), NOON);
        Study movedLater = left.moved(news(2, 3), MOVE).orElseThrow();

        assertThat(steps.progress().move(movedLater, second(Order.FREE, false)).events())
                .isEmpty();
        assertThat(movedLater.status()).isEqualTo(Study.Status.CLOSED);
        assertThat(move(ada(), second(Order.FREE, false)).events()).isEmpty();
    }

    @Test
    void aCompletedStudyStaysInTheVersionThatWasCompleted() {
        Study completed = ada().reads(TUBES)
                .reads(ORDER_OF_DRAW)
                .takesQuiz(4)
                .reads(SAFETY)
                .study();
        assertThat(completed.completion()).isNotNull();

        Study after = moved(completed);

        assertThat(after.enrollment().program().version()).isEqualTo(1);
        assertThat(after.enrollment().revision()).isEqualTo(2);
        assertThat(after.moved()).isNull();
        assertThat(after.completion()).isEqualTo(completed.completion());
    }

    @Test
    void theWayBackIsOpenUntilTheNextActivity() {
        Steps moved = in(second(Order.FREE, true), ada().reads(TUBES));

        assertThat(moved.study().mayGoBackTo(1)).isTrue();
        assertThat(moved.study().mayGoBackTo(3)).isFalse();
        assertThat(moved.visits(BASICS).study().mayGoBackTo(1)).isFalse();
        assertThat(moved.study().backIn(1).enrollment().program().version()).isEqualTo(1);
        assertThat(moved.study().backIn(1).units()).isEqualTo(moved.study().units());
    }

    @Test
    void anExtensionOfAccessIsNoActivity() {
        Study extended = moved(ada().reads(TUBES).study()).activated(news(2, 3)).orElseThrow();

        assertThat(extended.mayGoBackTo(1)).isTrue();
    }

    @Test
    void whoNeverBeganMayAlwaysGoBack() {
        assertThat(opened().mayGoBackTo(7)).isTrue();
    }

    @Test
    void anOpenAttemptIsHandedInAlthoughItsUnitIsLockedNow() {
        Outline locked = second(Order.SEQUENTIAL, true);
        Steps moved = in(locked, ada().starts(QUIZ).answers(4));
        assertThat(moved.progress().refusal(QUIZ)).contains(Refusal.UNIT_LOCKED);

        Decision decision = moved.progress().submit(QUIZ, 1, _ -> outline());

        assertThat(decision).isInstanceOf(Decision.Graded.class);
        assertThat(((Decision.Graded) decision).summary().passed()).isTrue();
    }

    @Test
    void anOpenAttemptIsHandedInAlthoughItsUnitIsGone() {
        Outline first = outline();
        Outline without = new Outline(
                SECOND,
                first.description(),
                Order.FREE,
                new Outline.Completing(2, new AllUnits()),
                List.of(first.modules().getLast()));
        Steps moved = in(without, ada().starts(QUIZ).answers(4));

        Decision decision = moved.progress().submit(QUIZ, 1, _ -> outline());

        assertThat(((Decision.Graded) decision).change().study().unit(QUIZ).isDone())
                .isTrue();
        assertThat(moved.progress().submit(QUIZ, 2, _ -> outline()))
                .isEqualTo(new Decision.Refused(Refusal.UNKNOWN_UNIT));
    }
}
