package certway.catalog.authoring;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramContent;
import org.jspecify.annotations.Nullable;

/**
 * A draft with its content and what is published of its program.
 *
 * @param program null if nothing was published yet
 */
record Draft(
        DraftState state, ProgramContent content, @Nullable Program program) {

    int latestVersion() {
        return program == null ? 0 : program.latest().number();
    }

    /** Where the draft is on its way to the catalog. */
    DraftStatus status() {
        return DraftStatus.of(state, program);
    }
}
