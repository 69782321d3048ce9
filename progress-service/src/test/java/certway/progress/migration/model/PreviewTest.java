package certway.progress.migration.model;

import static certway.progress.study.model.StudyFixture.ORDER_OF_DRAW;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.SAFETY;
import static certway.progress.study.model.StudyFixture.TUBES;
import static certway.progress.study.model.StudyFixture.ada;
import static certway.progress.study.model.StudyFixture.outline;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.study.model.CompletionRule.AllUnits;
import certway.progress.study.model.Module;
import certway.progress.study.model.Outline;
import certway.progress.study.model.ProgramVersion;
import certway.progress.study.model.StudyFixture.Steps;
import certway.progress.study.model.Unit;
import certway.progress.study.model.UnitId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewTest {

    private static final UnitId LABELS = new UnitId("labels");

    /** Tubes and their quiz stay, a reading on labels is new, everything else is gone. */
    private static Outline second() {
        Outline first = outline();
        List<Unit> units = first.modules().getFirst().units();
        Unit labels = new Unit.Reading(LABELS, "Labels", 5, "<p>Labels</p>");
        return new Outline(
                new ProgramVersion(first.program().programId(), 2),
                first.description(),
                first.order(),
                new Outline.Completing(2, new AllUnits()),
                List.of(new Module(
                        first.modules().getFirst().id(),
                        "Equipment",
                        List.of(units.getFirst(), units.getLast(), labels))));
    }

    private static Preview of(Steps steps) {
        return Preview.of(steps.progress(), second());
    }

    @Test
    void saysWhatIsGainedKeptAndLost() {
        Preview preview = of(ada().reads(TUBES).reads(SAFETY).visits(ORDER_OF_DRAW));

        assertThat(preview.percentBefore()).isEqualTo(50);
        assertThat(preview.percentAfter()).isEqualTo(33);
        assertThat(preview.gains()).containsExactly(LABELS);
        assertThat(preview.keeps()).containsExactly(TUBES);
        assertThat(preview.loses()).containsExactly(SAFETY, ORDER_OF_DRAW);
        assertThat(preview.completes()).isFalse();
        assertThat(preview.openAttempt()).isNull();
    }

    @Test
    void namesAnAttemptThatIsOpen() {
        assertThat(of(ada().starts(QUIZ)).openAttempt()).isEqualTo(QUIZ);
    }

    @Test
    void saysWhoWouldCompleteTheProgramByIt() {
        Outline small = new Outline(
                new ProgramVersion(outline().program().programId(), 3),
                outline().description(),
                outline().order(),
                new Outline.Completing(3, new AllUnits()),
                List.of(outline().modules().getLast()));

        assertThat(Preview.of(ada().reads(SAFETY).progress(), small).completes())
                .isTrue();
        assertThat(Preview.of(ada().reads(TUBES).progress(), small).completes()).isFalse();
    }
}
