package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Met by any one of its alternatives. */
public record Prerequisite(List<Alternative> anyOf) {

    public Prerequisite {
        anyOf = List.copyOf(anyOf);
    }

    public static Prerequisite ofPrograms(List<ProgramId> programs) {
        return new Prerequisite(
                programs.stream().<Alternative>map(CompletedProgram::new).toList());
    }

    /** One way to meet it. A program is written as its bare id. */
    public sealed interface Alternative {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Alternative of(Object json) {
            if (json instanceof String id) {
                return new CompletedProgram(new ProgramId(id));
            }
            if (json instanceof Map<?, ?> fields && fields.size() == 1) {
                if (fields.get("education") instanceof String education) {
                    return new Education(education);
                }
                if (fields.get("licence") instanceof String licence) {
                    return new Licence(licence);
                }
            }
            throw new IllegalArgumentException("must be a program id or have one of education, licence");
        }
    }

    /** A program of the catalog was completed. */
    public record CompletedProgram(@JsonValue ProgramId programId) implements Alternative {}

    /** An education that the learner states. */
    public record Education(String education) implements Alternative {}

    /** A licence of a state that the learner states. */
    public record Licence(String licence) implements Alternative {}

    /** The programs among the alternatives. */
    public List<ProgramId> programs() {
        return anyOf.stream()
                .flatMap(alternative -> switch (alternative) {
                    case CompletedProgram program -> Stream.of(program.programId());
                    case Education education -> Stream.<ProgramId>empty();
                    case Licence licence -> Stream.<ProgramId>empty();
                })
                .toList();
    }

    /** Whether the platform itself knows if it is met; otherwise the learner states it. */
    public boolean verifiable() {
        return programs().size() == anyOf.size();
    }
}
