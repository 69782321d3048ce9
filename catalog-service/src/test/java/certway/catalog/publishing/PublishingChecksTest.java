package certway.catalog.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.CompletionRule;
import certway.catalog.program.ContentFault;
import certway.catalog.program.ContentFault.Severity;
import certway.catalog.program.Curriculum;
import certway.catalog.program.Level;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.Prerequisite;
import certway.catalog.program.Price;
import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.ProgramModule;
import certway.catalog.program.Slug;
import certway.catalog.program.Terms;
import certway.catalog.program.Unit;
import certway.catalog.program.Validity;
import certway.platform.web.Problems.FieldFault;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PublishingChecksTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final PublishingChecks checks = new PublishingChecks(
            content -> List.of(),
            fact -> fact.equals("wage-median") ? Optional.empty() : Optional.of("its review was due on 2026-01-01"),
            new FixedDates(InstantSource.fixed(NOON)));

    @Test
    void contentWithoutFaultsMayBePublished() {
        assertThat(checks.faults(content("Cites [$1](fact:wage-median).", "basics"), List.of(program("basics"))))
                .isEmpty();
    }

    @Test
    void whatTheContentItselfIsFaultyInIsToldWithEverythingElse() {
        PublishingChecks strict = new PublishingChecks(
                content -> List.of(
                        new ContentFault("/about/title", "must not be empty", Severity.UNFINISHED),
                        new ContentFault("/about/language", "must be a language", Severity.MALFORMED)),
                fact -> Optional.of("there is no such fact"),
                new FixedDates(InstantSource.fixed(NOON)));

        assertThat(strict.faults(content("[x](fact:none)", "never-heard-of"), List.of()))
                .extracting(FieldFault::pointer)
                .containsExactly(
                        "/about/title",
                        "/about/language",
                        "/terms/prerequisites/0",
                        "/curriculum/modules/0/units/0/markdown");
    }

    @Test
    void aFactThatIsPastItsReviewCannotBeCited() {
        assertThat(checks.faults(content("[old](fact:wage-old)"), List.of()))
                .containsExactly(new FieldFault(
                        "/curriculum/modules/0/units/0/markdown",
                        "the fact wage-old cannot be cited: its review was due on 2026-01-01"));
    }

    @Test
    void certificatesCannotEndOnADayThatIsOver() {
        assertThat(checks.faults(endingOn("2026-11-20"), List.of()))
                .containsExactly(new FieldFault(
                        "/terms/validity/date", "is in the past: every certificate would be over before it is issued"));
        assertThat(checks.faults(endingOn("2026-11-21"), List.of())).isEmpty();
    }

    private static ProgramContent endingOn(String day) {
        return content("Text.", List.of(), new Validity.FixedDate(LocalDate.parse(day)));
    }

    @Test
    void aCycleOfPrerequisitesIsFoundHoweverLongItIs() {
        List<Program> existing =
                List.of(program("draw"), program("basics", "middle"), program("middle", "far"), program("far", "draw"));

        assertThat(checks.faults(content("x", "basics"), existing))
                .containsExactly(new FieldFault(
                        "/terms/prerequisites/0",
                        "the prerequisites form a cycle: draw -> basics -> middle -> far -> draw"));
    }

    @Test
    void aCycleBetweenOthersIsNotThisProgramsFault() {
        assertThat(checks.faults(content("x", "one"), List.of(program("one", "two"), program("two", "one"))))
                .isEmpty();
    }

    @Test
    void theAddressOfAnotherProgramIsTaken() {
        Program other =
                new Program(new ProgramId("other"), new Slug("draw"), "Other", 1, List.of(), List.of(version()), null);

        assertThat(checks.faults(content("x"), List.of(other)))
                .containsExactly(new FieldFault("/slug", "the program other has this slug"));
        assertThat(checks.faults(content("x"), List.of(program("draw")))).isEmpty();
    }

    @Test
    void aTranslationIsOneOfAnotherProgramThatIsThere() {
        assertThat(checks.faults(translationOf("basics"), List.of(program("basics"))))
                .isEmpty();
        assertThat(checks.faults(translationOf("nowhere"), List.of(program("basics"))))
                .containsExactly(new FieldFault("/about/translationOf", "there is no published program nowhere"));
        assertThat(checks.faults(translationOf("draw"), List.of(program("draw"))))
                .containsExactly(new FieldFault("/about/translationOf", "a program is no translation of itself"));
    }

    private static ProgramContent translationOf(String original) {
        return content(new ProgramId(original), "Text.", List.of(), null);
    }

    private static Program program(String id, String... requires) {
        List<ProgramId> required = Stream.of(requires).map(ProgramId::new).toList();
        return new Program(new ProgramId(id), new Slug(id), id, 1, required, List.of(version()), null);
    }

    private static Program.Version version() {
        return new Program.Version(1, "sha-256:0", NOON);
    }

    private static ProgramContent content(String markdown, String... requires) {
        List<Prerequisite> prerequisites = Stream.of(requires)
                .map(id -> Prerequisite.ofPrograms(List.of(new ProgramId(id))))
                .toList();
        return content(markdown, prerequisites, null);
    }

    private static ProgramContent content(
            String markdown, List<Prerequisite> prerequisites, @Nullable Validity validity) {
        return content(null, markdown, prerequisites, validity);
    }

    private static ProgramContent content(
            @Nullable ProgramId original,
            String markdown,
            List<Prerequisite> prerequisites,
            @Nullable Validity validity) {
        return new ProgramContent(
                new ProgramId("draw"),
                new Slug("draw"),
                new About("", "", "", "", "en", "", List.of(), List.of(), LocalDate.EPOCH, List.of(), original),
                new Classification(Level.ENTRY, List.of(), List.of(), List.of(), List.of(), List.of()),
                new Terms(1, new Price(0, "USD", false), List.of(), null, null, validity, prerequisites),
                new Curriculum(
                        ModuleOrder.FREE,
                        new CompletionRule.AllUnits(),
                        List.of(new ProgramModule("one", "One", List.of(new Unit.Reading("a", "A", 1, markdown))))));
    }
}
