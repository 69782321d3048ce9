package certway.catalog.exchange;

import static certway.catalog.exchange.ImportFixture.program;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.Prerequisite;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import certway.catalog.program.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportChecksTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final Faults faults = new Faults();

    @Test
    void putsAProgramBehindTheOnesItRequires() {
        var ordered = ImportChecks.check(
                List.of(content("first", "second"), content("second", "third"), content("third")), List.of(), faults);

        assertThat(faults.all()).isEmpty();
        assertThat(ordered)
                .extracting(ProgramContent::programId)
                .extracting(ProgramId::value)
                .containsExactly("third", "second", "first");
    }

    @Test
    void refusesACycleWithinTheImport() {
        ImportChecks.check(List.of(content("first", "second"), content("second", "first")), List.of(), faults);

        assertThat(messages()).containsExactly("the prerequisites form a cycle: first -> second -> first");
    }

    @Test
    void refusesACycleThroughAnExistingProgram() {
        ImportChecks.check(List.of(content("first", "existing")), List.of(existing("existing", "first")), faults);

        assertThat(messages()).containsExactly("the prerequisites form a cycle: first -> existing -> first");
    }

    @Test
    void ordersAChainOfTwentyThousandPrograms() {
        List<ProgramContent> chain = new ArrayList<>();
        ProgramContent pattern = content("first");
        for (int i = 0; i < 20_000; i++) {
            chain.add(requiring(pattern, "chain-" + i, "chain-" + (i + 1)));
        }
        chain.add(content("chain-20000"));

        var ordered = ImportChecks.check(chain, List.of(), faults);

        assertThat(faults.all()).isEmpty();
        assertThat(ordered.getFirst().programId().value()).isEqualTo("chain-20000");
    }

    private static ProgramContent requiring(ProgramContent pattern, String id, String required) {
        Terms terms = pattern.terms();
        return new ProgramContent(
                new ProgramId(id),
                new Slug(id),
                pattern.about(),
                pattern.classification(),
                new Terms(
                        terms.studyMinutes(),
                        terms.price(),
                        terms.credits(),
                        terms.accessDays(),
                        terms.validityMonths(),
                        terms.validity(),
                        List.of(Prerequisite.ofPrograms(List.of(new ProgramId(required))))),
                pattern.curriculum());
    }

    @Test
    void refusesAProgramThatRequiresItself() {
        ImportChecks.check(List.of(content("first", "first")), List.of(), faults);

        assertThat(messages()).containsExactly("the prerequisites form a cycle: first -> first");
    }

    @Test
    void refusesAPrerequisiteThatDoesNotExist() {
        ImportChecks.check(List.of(content("first", "nowhere")), List.of(), faults);

        assertThat(messages()).containsExactly("there is no program nowhere");
    }

    @Test
    void doesNotCallAFaultyProgramUnknown() {
        faults.add("programs/second/program.yaml", "something else");

        ImportChecks.check(List.of(content("first", "second")), List.of(), faults);

        assertThat(messages()).containsExactly("something else");
    }

    @Test
    void refusesTwoProgramsWithOneId() {
        ImportChecks.check(
                List.of(
                        program("same", "one", "One").content(),
                        program("same", "two", "Two").content()),
                List.of(),
                faults);

        assertThat(messages()).containsExactly("same is the id of programs/one/program.yaml too");
    }

    @Test
    void refusesASlugThatAnotherProgramHas() {
        ImportChecks.check(
                List.of(program("mine", "existing", "Mine").content()), List.of(existing("existing")), faults);

        assertThat(messages()).containsExactly("the program existing has this slug");
    }

    @Test
    void refusesToChangeARetiredProgram() {
        ImportChecks.check(List.of(content("first")), List.of(existing("first").retired(NOON)), faults);

        assertThat(messages()).containsExactly("the program is retired and cannot be changed");
    }

    @Test
    void aTranslationIsOfAProgramThatThereIs() {
        ImportChecks.check(
                List.of(translation("one", "first"), translation("two", "existing"), content("first")),
                List.of(existing("existing")),
                faults);

        assertThat(messages()).isEmpty();
    }

    @Test
    void refusesATranslationOfNothingAndOfItself() {
        ImportChecks.check(List.of(translation("one", "nowhere"), translation("two", "two")), List.of(), faults);

        assertThat(messages()).containsExactly("there is no program nowhere", "a program is no translation of itself");
    }

    private static ProgramContent translation(String id, String original) {
        return program(id, id, id)
                .replace("language: en", "language: es\ntranslationOf: " + original)
                .content();
    }

    private List<String> messages() {
        return faults.all().stream().map(Fault::message).toList();
    }

    private static ProgramContent content(String id, String... required) {
        return program(id, id, id)
                .replace("prerequisites: []", "prerequisites: [%s]".formatted(anyOf(required)))
                .content();
    }

    private static String anyOf(String... required) {
        return required.length == 0 ? "" : "{anyOf: [%s]}".formatted(String.join(", ", required));
    }

    private static Program existing(String id, String... required) {
        return new Program(
                new ProgramId(id),
                new Slug(id),
                id,
                1,
                Stream.of(required).map(ProgramId::new).toList(),
                List.of(new Program.Version(1, "sha-256:00", NOON)),
                null);
    }
}
