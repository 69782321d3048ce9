package certway.catalog.exchange;

import certway.platform.DependencyUnavailable;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes programs as a zip. */
@Tag(name = "Imports")
@RestController
@RequestMapping("/api/admin/imports")
class ImportController {

    /** An import holds all of its files in memory. */
    private static final int AT_ONCE = 2;

    private static final int WAIT_SECONDS = 30;

    private final ImportPrograms importPrograms;
    private final InstantSource clock;
    private final Semaphore slots = new Semaphore(AT_ONCE, true);

    ImportController(ImportPrograms importPrograms, InstantSource clock) {
        this.importPrograms = importPrograms;
        this.clock = clock;
    }

    @Operation(operationId = "importPrograms", summary = "Import and publish the programs of a zip: all or nothing")
    @PostMapping(consumes = "application/zip", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> importZip(@AuthenticationPrincipal Jwt token, @RequestBody byte[] zip)
            throws InterruptedException {
        if (!slots.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
            throw new DependencyUnavailable("The import, which is busy with others,", null);
        }
        try {
            Faults faults = new Faults();
            return answer(importPrograms.run(
                    Zip.read(zip, faults, clock), faults, CurrentUser.of(token).id()));
        } finally {
            slots.release();
        }
    }

    private static ResponseEntity<Object> answer(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported(ImportReport report) -> ResponseEntity.ok(report);
            case ImportResult.Refused refused -> {
                ProblemDetail problem = Problems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "import-refused",
                        "The import has faults; nothing was changed");
                problem.setProperty("read", refused.read());
                problem.setProperty("errors", refused.errors());
                yield Problems.answer(problem);
            }
            case ImportResult.Conflicted conflict -> {
                ProblemDetail problem = Problems.problem(
                        HttpStatus.CONFLICT, "import-conflict", "The catalog changed during the import; import again");
                problem.setDetail("%s: %s".formatted(conflict.programId(), conflict.reason()));
                yield Problems.answer(problem);
            }
        };
    }
}
