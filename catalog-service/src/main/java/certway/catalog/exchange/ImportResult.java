package certway.catalog.exchange;

/** What an import came to. */
public sealed interface ImportResult {

    /** Every program is in the catalog as the files say. */
    record Imported(ImportReport report) implements ImportResult {}

    /**
     * Somebody changed a program in the meantime; importing again is safe and does what is left.
     *
     * @param report what was published until then
     */
    record Conflicted(ImportReport report, String programId, String reason) implements ImportResult {}
}
