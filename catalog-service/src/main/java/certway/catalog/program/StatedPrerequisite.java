package certway.catalog.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How other services are told of a prerequisite that a learner states: met by any one of its alternatives. */
public record StatedPrerequisite(List<Alternative> anyOf) {

    public StatedPrerequisite {
        anyOf = List.copyOf(anyOf);
    }

    /** Exactly one of these. */
    public record Alternative(
            @Nullable ProgramId programId,
            @Nullable String education,
            @Nullable String licence) {

        static Alternative of(Prerequisite.Alternative alternative) {
            return switch (alternative) {
                case Prerequisite.CompletedProgram(ProgramId programId) -> new Alternative(programId, null, null);
                case Prerequisite.Education(String education) -> new Alternative(null, education, null);
                case Prerequisite.Licence(String licence) -> new Alternative(null, null, licence);
            };
        }
    }

    static StatedPrerequisite of(Prerequisite prerequisite) {
        return new StatedPrerequisite(
                prerequisite.anyOf().stream().map(Alternative::of).toList());
    }
}
