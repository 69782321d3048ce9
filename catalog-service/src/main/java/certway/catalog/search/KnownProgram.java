package certway.catalog.search;

import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.Program;
import certway.catalog.program.Terms;

/** What other parts of the catalog may know of a program's latest version. */
public record KnownProgram(Program program, About about, Classification classification, Terms terms) {

    /** Whether learners can enrol. */
    public boolean isListed() {
        return program.status() == Program.Status.PUBLISHED;
    }
}
