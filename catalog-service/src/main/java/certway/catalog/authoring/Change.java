package certway.catalog.authoring;

import certway.catalog.program.ProgramContent;

/** What an edit makes of the content of a program. */
sealed interface Change {

    record Changed(ProgramContent content) implements Change {}

    /** There is no such module or unit. */
    record Missing(String what) implements Change {}

    /** Another module or unit has this id. */
    record Taken(String id) implements Change {}

    /** There would be too many. */
    record TooMany(String what, int limit) implements Change {}
}
