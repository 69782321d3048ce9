package certway.catalog.publishing;

import certway.catalog.program.Program;

/** What publishing content came to. */
public sealed interface Publication {

    /** The program is new; this is its version 1. */
    record Created(Program program) implements Publication {}

    /** The content is the next version of the program. */
    record NewVersion(Program program) implements Publication {}

    /** The latest version has exactly this content. */
    record Unchanged(Program program) implements Publication {}

    /** Nothing was published. */
    record Refused(Reason reason) implements Publication {}

    /** Why nothing was published. */
    enum Reason {
        SLUG_TAKEN("another program has this slug"),
        RETIRED("the program is retired"),
        CHANGED_BY_OTHERS("the program is being changed by others at the same time");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
