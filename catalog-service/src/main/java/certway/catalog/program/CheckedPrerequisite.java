package certway.catalog.program;

import java.util.List;

/** How other services are told of a prerequisite that the platform checks: met by any one of its programs. */
public record CheckedPrerequisite(List<ProgramId> anyOf) {

    public CheckedPrerequisite {
        anyOf = List.copyOf(anyOf);
    }
}
