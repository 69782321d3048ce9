package certway.catalog.program;

import java.util.List;

/** Met by any one of its programs. */
public record Prerequisite(List<ProgramId> anyOf) {

    public Prerequisite {
        anyOf = List.copyOf(anyOf);
    }
}
