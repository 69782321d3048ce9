package certway.enrollment.enrolling.model;

import certway.enrollment.enrolling.model.Prerequisite.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a program version can be taken.
 *
 * @param accessDays how long access lasts; null is without end
 */
public record Terms(@Nullable Integer accessDays, Price price, List<Prerequisite> prerequisites) {

    public Terms {
        if (accessDays != null && accessDays < 1) {
            throw new IllegalArgumentException("access lasts at least a day");
        }
        prerequisites = List.copyOf(prerequisites);
    }

    /** Every program that some prerequisite names. */
    public Set<ProgramId> prerequisitePrograms() {
        return prerequisites.stream().flatMap(Prerequisite::programs).collect(Collectors.toUnmodifiableSet());
    }

    List<Prerequisite> missing(Evidence evidence) {
        return prerequisites.stream()
                .filter(prerequisite -> !evidence.meets(prerequisite))
                .toList();
    }

    /** The statements of the evidence that these terms ask for, for the record. */
    List<Statement> statements(Evidence evidence) {
        return prerequisites.stream()
                .flatMap(Prerequisite::statements)
                .filter(statement -> evidence.stated().contains(statement.id()))
                .distinct()
                .toList();
    }
}
