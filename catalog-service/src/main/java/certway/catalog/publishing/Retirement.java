package certway.catalog.publishing;

import certway.catalog.program.Program;

/** What retiring a program came to. */
sealed interface Retirement {

    /** The program is retired, now or since earlier. */
    record Retired(Program program) implements Retirement {}

    record NotFound() implements Retirement {}

    /** The program was changed since the caller read it. */
    record Stale() implements Retirement {}
}
