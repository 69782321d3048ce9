package certway.catalog.authoring;

import certway.catalog.program.ProgramContent;
import java.util.function.Function;

/**
 * One change of a draft.
 *
 * @param note what it changes, for the history
 * @param place where what the request says stands in the changed content, as a JSON pointer
 */
record Edit(
        DraftAct.Kind kind,
        String note,
        Function<ProgramContent, Change> change,
        Function<ProgramContent, String> place) {

    /** An edit of one of the content's sections. */
    static Edit of(String note, String place, Function<ProgramContent, Change> change) {
        return new Edit(DraftAct.Kind.EDIT, note, change, content -> place);
    }
}
