package certway.catalog.authoring;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import certway.catalog.program.StoredContent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One state of a program's draft. States are added and never changed: the one with the highest revision is the draft, the others
 * are its history.
 *
 * @param revision counts the states of a program's draft from 1
 * @param digest names the content
 * @param answers what a reviewer gave it back with before it was changed again; null if nobody did
 */
record DraftState(
        ProgramId programId,
        long revision,
        String digest,
        String title,
        Slug slug,
        Basis basis,
        DraftAct act,
        @Nullable DraftAct answers) {

    /** What follows with other content. */
    DraftState changed(StoredContent content, @Nullable Program program, DraftAct change) {
        return new DraftState(
                programId,
                revision + 1,
                content.digest(),
                content.content().about().title(),
                content.content().slug(),
                new Basis(startedFrom(program), latest(program), change.author()),
                change,
                returned(program).orElse(null));
    }

    /** What follows when somebody says something about this content. */
    DraftState said(@Nullable Program program, DraftAct statement) {
        return new DraftState(
                programId,
                revision + 1,
                digest,
                title,
                slug,
                new Basis(basis.version(), latest(program), basis.changedBy()),
                statement,
                null);
    }

    /** What a reviewer gave the draft back with, until it is submitted again or has nothing to submit. */
    Optional<DraftAct> returned(@Nullable Program program) {
        if (isPublished(program)) {
            return Optional.empty();
        }
        return Optional.ofNullable(act.kind() == DraftAct.Kind.RETURN ? act : answers);
    }

    boolean isPublished(@Nullable Program program) {
        return program != null && program.latest().digest().equals(digest);
    }

    private int startedFrom(@Nullable Program program) {
        return program != null && isPublished(program) ? program.latest().number() : basis.version();
    }

    private static int latest(@Nullable Program program) {
        return program == null ? 0 : program.latest().number();
    }
}
