package certway.enrollment.enrolling.model;

import java.util.List;
import java.util.Set;

/** A group of programs of which any one must have been completed. */
public record Prerequisite(List<ProgramId> anyOf) {

    public Prerequisite {
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("a prerequisite without programs can never be met");
        }
        anyOf = List.copyOf(anyOf);
    }

    public boolean metBy(Set<ProgramId> completed) {
        return anyOf.stream().anyMatch(completed::contains);
    }
}
