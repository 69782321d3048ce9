package certway.catalog.authoring;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft without its content.
 *
 * @param status where it is on its way to the catalog
 * @param act what was done last, by whom and when
 * @param basedOn the version that its changes started from; left out for a program that had none
 * @param latestVersion of the program; left out if it was never published
 * @param returned what a reviewer gave it back with; left out once it was submitted again
 * @param behind versions were published since its changes were begun; publishing it takes back what they changed
 */
record DraftBody(
        ProgramId programId,
        Slug slug,
        String title,
        long revision,
        DraftStatus status,
        DraftAct.Kind act,
        String author,
        Instant at,
        String note,
        @Nullable Returned returned,
        @Nullable Integer basedOn,
        @Nullable Integer latestVersion,
        boolean behind) {

    /**
     * What a reviewer said who gave a draft back.
     *
     * @param note empty if the reviewer said nothing more
     */
    record Returned(String author, Instant at, String note) {

        static Returned of(DraftAct act) {
            return new Returned(act.author(), act.at(), act.note());
        }
    }

    static DraftBody of(DraftState state, @Nullable Program program) {
        int basis = state.basis().version();
        boolean behind = program != null
                && !state.isPublished(program)
                && program.latest().number() > basis;
        return new DraftBody(
                state.programId(),
                state.slug(),
                state.title(),
                state.revision(),
                DraftStatus.of(state, program),
                state.act().kind(),
                state.act().author(),
                state.act().at(),
                state.act().note(),
                state.returned(program).map(Returned::of).orElse(null),
                basis == 0 ? null : basis,
                program == null ? null : program.latest().number(),
                behind);
    }
}
