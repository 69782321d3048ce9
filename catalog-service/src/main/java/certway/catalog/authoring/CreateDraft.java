package certway.catalog.authoring;

import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.CompletionRule;
import certway.catalog.program.Curriculum;
import certway.catalog.program.Level;
import certway.catalog.program.ModuleOrder;
import certway.catalog.program.Price;
import certway.catalog.program.ProgramContent;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import certway.catalog.program.Slug;
import certway.catalog.program.StoredContent;
import certway.catalog.program.Terms;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Begins the draft of a program that there is not yet. */
@Component
class CreateDraft {

    /** What a program is called, for ever and for now. */
    record NewProgram(ProgramId programId, Slug slug, String title) {}

    private final Drafts drafts;
    private final Programs programs;
    private final InstantSource clock;

    CreateDraft(Drafts drafts, Programs programs, InstantSource clock) {
        this.drafts = drafts;
        this.programs = programs;
        this.clock = clock;
    }

    DraftOutcome run(NewProgram wanted, String author) {
        return run(blank(wanted), author, "created");
    }

    /** Begins with content that there is already; the note says where it is from. */
    DraftOutcome run(ProgramContent content, String author, String note) {
        boolean slugTaken = programs.find(content.slug()).isPresent();
        if (slugTaken || programs.find(content.programId()).isPresent()) {
            return new DraftOutcome.IdTaken(
                    slugTaken ? content.slug().value() : content.programId().value());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StoredContent stored = StoredContent.of(content);
        DraftState first = new DraftState(
                content.programId(),
                1,
                stored.digest(),
                content.about().title(),
                content.slug(),
                new Basis(0, 0, author),
                new DraftAct(DraftAct.Kind.CREATE, author, now, note),
                null);
        programs.keep(stored);
        return drafts.append(first)
                ? new DraftOutcome.Saved(new Draft(first, content, null))
                : new DraftOutcome.IdTaken(content.programId().value());
    }

    /** What nobody has written yet is empty: the checks before publishing ask for it. */
    ProgramContent blank(NewProgram wanted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new ProgramContent(
                wanted.programId(),
                wanted.slug(),
                new About(wanted.title(), "", "", "", "en", "", List.of(), List.of(), today, List.of()),
                new Classification(Level.ENTRY, List.of(), List.of(), List.of(), List.of(), List.of()),
                new Terms(60, new Price(0, "USD", false), List.of(), null, null, null, List.of()),
                new Curriculum(ModuleOrder.FREE, new CompletionRule.AllUnits(), List.of()));
    }
}
