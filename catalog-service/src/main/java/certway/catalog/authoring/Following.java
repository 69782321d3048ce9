package certway.catalog.authoring;

import certway.catalog.program.Program;
import certway.catalog.program.Program.Version;
import certway.catalog.program.ProgramAct;
import certway.catalog.publishing.Cause;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a draft at the latest version as long as it has no changes of its own: also where a version was published without it,
 * by an import. A draft with changes stays as it is.
 */
final class Following {

    private Following() {}

    /** The state that the draft must take on, if any; a function of what is stored, so that two who follow do the same. */
    static Optional<DraftState> next(@Nullable DraftState draft, Program program, List<ProgramAct> acts) {
        if (draft != null && !isBehindWithoutChanges(draft, program)) {
            return Optional.empty();
        }
        Version latest = program.latest();
        String author = acts.stream()
                .filter(act -> act.at().equals(latest.publishedAt()))
                .map(ProgramAct::actor)
                .findFirst()
                .orElse(Cause.SYSTEM);
        return Optional.of(new DraftState(
                program.id(),
                draft == null ? 1 : draft.revision() + 1,
                latest.digest(),
                program.title(),
                program.slug(),
                new Basis(latest.number(), latest.number(), author),
                new DraftAct(
                        DraftAct.Kind.FOLLOW,
                        author,
                        latest.publishedAt(),
                        "version %d was published".formatted(latest.number())),
                null));
    }

    /** Whether the draft is an earlier version than the latest, and nothing of its own: it follows as soon as somebody opens it. */
    static boolean isBehindWithoutChanges(DraftState draft, Program program) {
        return !draft.isPublished(program) && !hasOwnChanges(draft, program);
    }

    /** Whether the draft is none of the versions since the one that it started from. */
    private static boolean hasOwnChanges(DraftState draft, Program program) {
        return program.versions().stream()
                .filter(version -> version.number() >= draft.basis().version())
                .noneMatch(version -> version.digest().equals(draft.digest()));
    }
}
