package certway.enrollment.enrolling.model;

/**
 * To which version somebody is moved.
 *
 * @param migration the job that does it
 * @param reversal whether it takes an earlier move back
 */
public record Moving(String migration, boolean reversal, ProgramVersion to) {}
