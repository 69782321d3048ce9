package certway.catalog.exchange;

import java.util.List;

/** What an import came to. */
sealed interface ImportResult {

    /** Every program is in the catalog as the files say. */
    record Imported(ImportReport report) implements ImportResult {}

    /** The files have faults; nothing was changed. */
    record Refused(Counts read, List<Fault> errors) implements ImportResult {}

    /** Somebody changed a program in the meantime; importing again is safe and does what is left. */
    record Conflicted(String programId, String reason) implements ImportResult {}
}
