package certway.catalog.publishing;

import certway.catalog.program.Program;

/** What retiring or un-retiring a program came to. */
public sealed interface Retirement {

    /** The program is as it was asked for, now or since earlier. */
    record Done(Program program) implements Retirement {}

    record NotFound() implements Retirement {}

    /** The program was changed since the caller read it. */
    record Stale(Program now) implements Retirement {}
}
