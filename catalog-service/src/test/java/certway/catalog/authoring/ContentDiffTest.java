package certway.catalog.authoring;

import static certway.catalog.authoring.ContentWriting.about;
import static certway.catalog.authoring.ContentWriting.program;
import static certway.catalog.authoring.ContentWriting.reading;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.authoring.Change.Changed;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.Terms;
import certway.catalog.program.Unit;
import certway.catalog.program.Validity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentDiffTest {

    private final ProgramContent before = program("one:a,b,c", "two:d");

    @Test
    void theSameContentDiffersInNothing() {
        assertThat(ContentDiff.between(before, program("one:a,b,c", "two:d"))).isEmpty();
    }

    @Test
    void whatIsNewAndGoneIsCalledByItsName() {
        assertThat(differences(program("one:a,c,x", "two:d")))
                .containsExactly("removed /curriculum/modules/one/units/b", "added /curriculum/modules/one/units/x");
        Difference added =
                ContentDiff.between(before, program("one:a,b,c,x", "two:d")).getFirst();
        assertThat(String.valueOf(added.after())).isEqualTo("{\"kind\":\"reading\",\"title\":\"Unit x\"}");
    }

    @Test
    void whatMovedIsNotTakenForNew() {
        assertThat(differences(program("one:a,b", "two:d,c"))).containsExactly("moved /curriculum/modules/two/units/c");
        assertThat(differences(program("one:c,a,b", "two:d"))).containsExactly("moved /curriculum/modules/one/units/c");
        assertThat(differences(program("two:d", "one:a,b,c"))).containsExactly("moved /curriculum/modules/one");
        assertThat(differences(program("one:a,x,b,c", "two:d")))
                .containsExactly("added /curriculum/modules/one/units/x");
    }

    @Test
    void anEntirelyNewModuleIsToldWithItsUnits() {
        assertThat(differences(program("one:a,b,c", "two:d", "three:e")))
                .containsExactly("added /curriculum/modules/three", "added /curriculum/modules/three/units/e");
    }

    @Test
    void longerTextsAreComparedByLines() {
        ProgramContent old = with(reading("a", "First.\n\nSame.\n\nOld."));
        ProgramContent young = with(reading("a", "First.\n\nSame.\n\nNew."));

        List<Difference> differences = ContentDiff.between(old, young);

        assertThat(differences).hasSize(1);
        assertThat(differences.getFirst().path()).isEqualTo("/curriculum/modules/one/units/a/markdown");
        assertThat(differences.getFirst().lines())
                .containsExactly(
                        new LineDiff.Line(LineDiff.Mark.GAP, ""),
                        new LineDiff.Line(LineDiff.Mark.SAME, "Same."),
                        new LineDiff.Line(LineDiff.Mark.SAME, ""),
                        new LineDiff.Line(LineDiff.Mark.REMOVED, "Old."),
                        new LineDiff.Line(LineDiff.Mark.ADDED, "New."));
    }

    @Test
    void shorterTextsAreShownWhole() {
        Difference changed = ContentDiff.between(
                        before, program(about("Another.", "A certificate of completion"), "one:a,b,c", "two:d"))
                .getFirst();

        assertThat(changed.path()).isEqualTo("/about/summary");
        assertThat(String.valueOf(changed.before())).isEqualTo("\"A summary.\"");
        assertThat(String.valueOf(changed.after())).isEqualTo("\"Another.\"");
    }

    @Test
    void hugeTextsAreComparedInBoundedTime() {
        String old = "x\n".repeat(50_000);
        String young = "y\n".repeat(50_000);

        assertThat(LineDiff.between(old, young)).hasSize(100_000);
    }

    @Test
    void policiesOfValidityAreComparedHoweverTheyAreStored() {
        Validity window = new Validity.Window(12, 31, 12);

        assertThat(said(new Validity.Months(24), new Validity.Months(36)))
                .containsExactly("changed /terms/validity/months 24 -> 36");
        assertThat(said(new Validity.Months(24), window))
                .containsExactly("changed /terms/validity {\"kind\":\"months\",\"months\":24} ->"
                        + " {\"kind\":\"window\",\"month\":12,\"day\":31,\"minimumMonths\":12}");
        assertThat(said(window, new Validity.Window(12, 31, 24)))
                .containsExactly("changed /terms/validity/minimumMonths 12 -> 24");
        assertThat(said(new Validity.None(), new Validity.FixedDate(LocalDate.parse("2027-12-31"))))
                .containsExactly("added /terms/validity null -> {\"kind\":\"fixed-date\",\"date\":\"2027-12-31\"}");
    }

    private List<String> said(Validity old, Validity young) {
        return ContentDiff.between(valid(old), valid(young)).stream()
                .map(difference -> "%s %s %s -> %s"
                        .formatted(
                                difference.what().text(), difference.path(), difference.before(), difference.after()))
                .toList();
    }

    private ProgramContent valid(Validity validity) {
        Terms terms = before.terms();
        return Sections.with(
                before,
                new Terms(
                        terms.studyMinutes(),
                        terms.price(),
                        terms.credits(),
                        terms.accessDays(),
                        null,
                        validity,
                        terms.prerequisites()));
    }

    private ProgramContent with(Unit unit) {
        Change change = new Outline(before).replaceUnit(unit);
        assertThat(change).isInstanceOf(Changed.class);
        return ((Changed) change).content();
    }

    private List<String> differences(ProgramContent after) {
        return ContentDiff.between(before, after).stream()
                .map(difference -> difference.what().text() + " " + difference.path())
                .toList();
    }
}
