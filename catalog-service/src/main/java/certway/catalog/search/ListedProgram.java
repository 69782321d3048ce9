package certway.catalog.search;

import certway.catalog.program.About;
import certway.catalog.program.Classification;
import certway.catalog.program.Program;
import certway.catalog.program.Terms;

/** What other parts of the catalog may know of a program that learners can enrol in. */
public record ListedProgram(Program program, About about, Classification classification, Terms terms) {}
