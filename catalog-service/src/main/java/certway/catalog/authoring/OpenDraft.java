package certway.catalog.authoring;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the draft of a program, which every program has: until somebody changes it, it is the latest version. */
@Component
class OpenDraft {

    private final Drafts drafts;
    private final Programs programs;

    OpenDraft(Drafts drafts, Programs programs) {
        this.drafts = drafts;
        this.programs = programs;
    }

    Optional<Draft> open(ProgramId id) {
        Program program = programs.find(id).orElse(null);
        return state(id, program).map(state -> new Draft(state, programs.content(id, state.digest()), program));
    }

    private Optional<DraftState> state(ProgramId id, @Nullable Program program) {
        Optional<DraftState> latest = drafts.latest(id);
        if (program == null) {
            return latest;
        }
        Optional<DraftState> next = Following.next(latest.orElse(null), program, programs.acts(id));
        if (next.isEmpty()) {
            return latest;
        }
        // Whoever reads next finds the same revision; if somebody else was faster, theirs is the draft.
        return drafts.append(next.get()) ? next : drafts.latest(id);
    }
}
