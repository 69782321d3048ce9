package certway.catalog.exchange;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What an import read and what became of it. */
record ImportReport(
        Counts read, Counts created, Counts newVersions, Counts unchanged, List<Line> programs, List<Fault> errors) {

    /** What became of one program. */
    record Line(String programId, String slug, int version, Outcome outcome) {}

    /** What became of a program. */
    enum Outcome {
        @JsonProperty("created")
        CREATED,
        @JsonProperty("new-version")
        NEW_VERSION,
        @JsonProperty("unchanged")
        UNCHANGED
    }

    ImportReport {
        programs = List.copyOf(programs);
        errors = List.copyOf(errors);
    }
}
