package certway.catalog.authoring;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Slug;
import certway.catalog.revision.Revisions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** A program and its versions. */
record AdminProgram(
        ProgramId programId,
        Slug slug,
        String title,
        Program.Status status,
        long revision,
        List<Program.Version> versions,
        @Nullable Instant retiredAt) {

    static ResponseEntity<Object> answer(Program program) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(program.revision()))
                .cacheControl(CacheControl.noStore())
                .body(new AdminProgram(
                        program.id(),
                        program.slug(),
                        program.title(),
                        program.status(),
                        program.revision(),
                        program.versions(),
                        program.retiredAt()));
    }
}
