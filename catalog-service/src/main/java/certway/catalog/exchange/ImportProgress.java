package certway.catalog.exchange;

/** Is told how far an import is, and may end it by an exception between two programs. */
public interface ImportProgress {

    /** For whoever does not want to know. */
    ImportProgress UNWATCHED = (phase, done, all) -> {};

    /** What an import does, in this order; only the last changes anything. */
    enum Phase {
        READING,
        CHECKING,
        PUBLISHING
    }

    void at(Phase phase, int done, int all);
}
