package certway.catalog.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What an import read and what became of it; of a check, what would become of it.
 *
 * @param refused the programs that have faults or, because of those of others, were not taken either
 */
public record ImportReport(
        Counts read,
        Counts created,
        Counts newVersions,
        Counts unchanged,
        Counts refused,
        List<Line> programs,
        List<Fault> errors) {

    /** What became of one program. */
    public record Line(String programId, String slug, int version, Outcome outcome) {}

    /** What became of a program. */
    public enum Outcome {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("new-version")
        NEW_VERSION,
        @JsonProperty("unchanged")
        UNCHANGED
    }

    public ImportReport {
        programs = List.copyOf(programs);
        errors = List.copyOf(errors);
    }

    static ImportReport refused(Counts read, List<Fault> errors) {
        return new ImportReport(read, Counts.NOTHING, Counts.NOTHING, Counts.NOTHING, read, List.of(), errors);
    }
}
