package certway.catalog.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that an author wrote about a program; a version publishes exactly one of these.
 *
 * @param files what its units use besides text, by path within the program
 */
public record ProgramContent(
        ProgramId programId,
        Slug slug,
        About about,
        Classification classification,
        Terms terms,
        Curriculum curriculum,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        Map<String, ProgramFile> files) {

    public ProgramContent {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** Content that is all text. */
    public ProgramContent(
            ProgramId programId,
            Slug slug,
            About about,
            Classification classification,
            Terms terms,
            Curriculum curriculum) {
        this(programId, slug, about, classification, terms, curriculum, Map.of());
    }

    /** The programs that the prerequisites name, each once. */
    public List<ProgramId> requires() {
        return terms.prerequisites().stream()
                .flatMap(prerequisite -> prerequisite.programs().stream())
                .distinct()
                .toList();
    }

    public List<Unit> units() {
        return curriculum.modules().stream()
                .flatMap(module -> module.units().stream())
                .toList();
    }
}
