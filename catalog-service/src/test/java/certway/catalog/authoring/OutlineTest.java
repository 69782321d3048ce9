package certway.catalog.authoring;

import static certway.catalog.authoring.ContentWriting.outline;
import static certway.catalog.authoring.ContentWriting.program;
import static certway.catalog.authoring.ContentWriting.reading;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.authoring.Change.Changed;
import certway.catalog.authoring.Change.Missing;
import certway.catalog.authoring.Change.Taken;
import certway.catalog.authoring.Change.TooMany;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramModule;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private final ProgramContent content = program("one:a,b", "two:c", "three:");
    private final Outline outline = new Outline(content);

    @Test
    void whatIsNewComesLastOrWhereItIsWanted() {
        assertThat(after(outline.addModule(new ProgramModule("four", "Four", List.of()), null)))
                .containsExactly("one:a,b", "two:c", "three:", "four:");
        assertThat(after(outline.addModule(new ProgramModule("four", "Four", List.of()), 0)))
                .startsWith("four:", "one:a,b");
        assertThat(after(outline.addUnit("one", reading("d", ""), 1))).startsWith("one:a,d,b");
        assertThat(after(outline.addUnit("three", reading("d", ""), 99))).endsWith("three:d");
        assertThat(after(outline.addUnit("one", reading("d", ""), -5))).startsWith("one:d,a,b");
    }

    @Test
    void unitsMoveWithinTheirModuleAndToOthers() {
        assertThat(after(outline.moveUnit("b", "one", 0))).startsWith("one:b,a");
        assertThat(after(outline.moveUnit("a", "two", 1))).containsExactly("one:b", "two:c,a", "three:");
        assertThat(after(outline.moveModule("three", 0))).containsExactly("three:", "one:a,b", "two:c");
    }

    @Test
    void whatIsDeletedIsGoneWithWhatIsInIt() {
        assertThat(after(outline.deleteUnit("a"))).startsWith("one:b");
        assertThat(after(outline.deleteModule("one"))).containsExactly("two:c", "three:");
    }

    @Test
    void anEditKeepsEverythingElse() {
        ProgramContent renamed = content(outline.renameModule("one", "Another title"));

        assertThat(renamed.files()).isEqualTo(content.files());
        assertThat(renamed.about()).isEqualTo(content.about());
        assertThat(Sections.with(content, renamed.slug()).files()).isEqualTo(content.files());
        assertThat(Sections.with(content, content.about()).files()).isEqualTo(content.files());
        assertThat(Sections.with(content, content.terms()).files()).isEqualTo(content.files());
        assertThat(Sections.with(content, content.classification()).files()).isEqualTo(content.files());
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThat(List.of(
                        outline.renameModule("none", "x"),
                        outline.deleteModule("none"),
                        outline.moveModule("none", 0),
                        outline.addUnit("none", reading("d", ""), null),
                        outline.moveUnit("a", "none", 0)))
                .containsOnly(new Missing("module none"));
        assertThat(List.of(
                        outline.replaceUnit(reading("none", "")),
                        outline.deleteUnit("none"),
                        outline.moveUnit("none", "one", 0)))
                .containsOnly(new Missing("unit none"));
    }

    @Test
    void idsOfUnitsAreUniqueInTheWholeProgram() {
        assertThat(outline.addUnit("two", reading("a", ""), null)).isEqualTo(new Taken("a"));
        assertThat(outline.addModule(new ProgramModule("one", "x", List.of()), null))
                .isEqualTo(new Taken("one"));
    }

    @Test
    void aFullModuleTakesNoMoreButItsOwnUnitsMoveInIt() {
        String full = "full:"
                + String.join(
                        ",", IntStream.range(0, 100).mapToObj(i -> "u" + i).toList());
        Outline crowded = new Outline(program(full, "one:a"));

        assertThat(crowded.addUnit("full", reading("more", ""), null)).isInstanceOf(TooMany.class);
        assertThat(crowded.moveUnit("a", "full", 0)).isInstanceOf(TooMany.class);
        assertThat(crowded.moveUnit("u99", "full", 0)).isInstanceOf(Changed.class);
    }

    @Test
    void placesAreThoseOfTheStoredForm() {
        assertThat(outline.placeOfUnit("c")).isEqualTo("/curriculum/modules/1/units/0");
        assertThat(outline.place("three")).isEqualTo("/curriculum/modules/2");
        assertThat(outline.placeOfUnit("none")).isEmpty();
    }

    private static List<String> after(Change change) {
        return outline(content(change));
    }

    private static ProgramContent content(Change change) {
        assertThat(change).isInstanceOf(Changed.class);
        return ((Changed) change).content();
    }
}
