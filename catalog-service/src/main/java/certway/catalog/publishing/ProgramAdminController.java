package certway.catalog.publishing;

import certway.catalog.program.Program;
import certway.catalog.program.ProgramId;
import certway.catalog.program.Programs;
import certway.catalog.program.Slug;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Programs as the people see them who look after the catalog. */
@Tag(name = "Programs (admin)")
@RestController
@RequestMapping(path = "/api/admin/programs/{programId}", produces = MediaType.APPLICATION_JSON_VALUE)
class ProgramAdminController {

    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    /** One program and its versions. */
    record AdminProgram(
            ProgramId programId,
            Slug slug,
            String title,
            Program.Status status,
            long revision,
            List<Program.Version> versions,
            @Nullable Instant retiredAt) {}

    private final Programs programs;
    private final RetireProgram retireProgram;

    ProgramAdminController(Programs programs, RetireProgram retireProgram) {
        this.programs = programs;
        this.retireProgram = retireProgram;
    }

    @Operation(operationId = "getAdminProgram", summary = "A program with its published versions")
    @GetMapping
    ResponseEntity<Object> get(@PathVariable String programId) {
        return ProgramId.parse(programId)
                .flatMap(programs::find)
                .map(ProgramAdminController::answer)
                .orElseGet(ProgramAdminController::notFound);
    }

    @Operation(operationId = "retireProgram", summary = "Take a program out of the catalog")
    @PostMapping("/retire")
    ResponseEntity<Object> retire(
            @PathVariable String programId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag) {
        if (tag == null) {
            return Problems.answer(Problems.problem(
                    HttpStatus.PRECONDITION_REQUIRED, "if-match-required", "The header If-Match is required"));
        }
        Optional<ProgramId> id = ProgramId.parse(programId);
        if (id.isEmpty()) {
            return notFound();
        }
        Matcher revision = TAG.matcher(tag);
        long known = revision.matches() ? Long.parseLong(revision.group(1)) : -1;
        return switch (retireProgram.retire(id.get(), known)) {
            case Retirement.Retired(Program program) -> answer(program);
            case Retirement.NotFound() -> notFound();
            case Retirement.Stale() ->
                Problems.answer(Problems.problem(
                        HttpStatus.PRECONDITION_FAILED, "program-changed", "The program was changed in the meantime"));
        };
    }

    private static ResponseEntity<Object> answer(Program program) {
        return ResponseEntity.ok()
                .eTag("\"%d\"".formatted(program.revision()))
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

    private static ResponseEntity<Object> notFound() {
        return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "program-not-found", "There is no such program"));
    }
}
