package certway.enrollment.enrolling.model;

/** The latest version of a program, as far as enrolling is concerned. */
public sealed interface Offer {

    ProgramVersion version();

    /** Can be enrolled in. */
    record Published(ProgramVersion version, Terms terms) implements Offer {}

    /** Takes nobody any more; whoever is enrolled stays. */
    record Retired(ProgramVersion version) implements Offer {}
}
