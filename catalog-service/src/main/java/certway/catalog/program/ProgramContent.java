package certway.catalog.program;

import java.util.List;

/** Everything that an author wrote about a program; a version publishes exactly one of these. */
public record ProgramContent(
        ProgramId programId,
        Slug slug,
        About about,
        Classification classification,
        Terms terms,
        Curriculum curriculum) {

    /** The programs that the prerequisites name, each once. */
    public List<ProgramId> requires() {
        return terms.prerequisites().stream()
                .flatMap(prerequisite -> prerequisite.anyOf().stream())
                .distinct()
                .toList();
    }

    public List<Unit> units() {
        return curriculum.modules().stream()
                .flatMap(module -> module.units().stream())
                .toList();
    }
}
