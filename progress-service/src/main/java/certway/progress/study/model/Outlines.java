package certway.progress.study.model;

/** The program versions in use. */
public interface Outlines {

    /**
     * Finds a version, fetching it if it is not here yet.
     *
     * @throws RuntimeException if it cannot be had now; there is no such thing as a missing version of an enrollment
     */
    Outline of(ProgramVersion program);
}
