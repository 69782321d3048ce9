package certway.catalog.exchange.job;

import certway.catalog.exchange.ImportReport;
import certway.catalog.exchange.job.ImportJob.Mode;
import certway.catalog.exchange.job.ImportJob.Progress;
import certway.catalog.exchange.job.ImportJob.State;
import certway.catalog.exchange.job.Imports.Position;
import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes programs as a zip and tells what becomes of them. */
@Tag(name = "Imports")
@RestController
@RequestMapping(path = "/api/admin/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {

    private static final int LONGEST_PAGE = 100;
    private static final int LONGEST_KEY = 255;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final TakeImport takeImport;
    private final Imports imports;

    /**
     * One import.
     *
     * @param dryRun whether it only checks
     * @param progress how much of the present state's work is done
     * @param report when it is done or refused; in the list it is left out
     * @param message why it failed
     */
    record ImportBody(
            String importId,
            State state,
            boolean dryRun,
            Progress progress,
            String actor,
            long bytes,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable ImportReport report,
            @Nullable String message) {

        static ImportBody of(ImportJob job) {
            return new ImportBody(
                    job.id(),
                    job.state(),
                    job.upload().mode() == Mode.CHECK,
                    job.progress(),
                    job.upload().actor(),
                    job.upload().bytes(),
                    job.created(),
                    job.started(),
                    job.finished(),
                    job.report(),
                    job.message());
        }
    }

    ImportController(TakeImport takeImport, Imports imports) {
        this.takeImport = takeImport;
        this.imports = imports;
    }

    @Operation(
            operationId = "importPrograms",
            summary = "Import and publish the programs of a zip: all or nothing",
            description =
                    "Answers as soon as the zip is kept; the address in Location tells how the import is getting on."
                            + " With dryRun=true it is only checked. The same Idempotency-Key is the same import.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportBody.class)))
    @ApiResponse(responseCode = "413", ref = "Problem")
    @ApiResponse(responseCode = "422", ref = "Problem")
    @ApiResponse(responseCode = "429", ref = "Problem")
    @PostMapping(consumes = "application/zip")
    ResponseEntity<Object> start(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            InputStream zip)
            throws IOException {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problems.invalid("Idempotency-Key", "has from 1 to %d characters".formatted(LONGEST_KEY));
        }
        Mode mode = dryRun ? Mode.CHECK : Mode.PUBLISH;
        return switch (takeImport.take(CurrentUser.of(token).id(), mode, key, zip)) {
            case TakeImport.Taken(ImportJob job) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/admin/imports/" + job.id()))
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(LOOK_AGAIN.toSeconds()))
                        .body(ImportBody.of(job));
            case TakeImport.Empty() -> throw Problems.invalid("", "is missing");
            case TakeImport.Busy() -> tooMany();
            case TakeImport.OtherContent() ->
                Problems.answer(Problems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "Another zip was sent with this Idempotency-Key"));
        };
    }

    @Operation(operationId = "getImport", summary = "How an import is getting on, and its report")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    @GetMapping("/{importId}")
    ResponseEntity<Object> get(@PathVariable String importId) {
        Optional<ImportJob> job = imports.find(importId);
        if (job.isEmpty()) {
            return Problems.answer(
                    Problems.problem(HttpStatus.NOT_FOUND, "import-not-found", "There is no such import"));
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (!job.get().state().isEnd()) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(LOOK_AGAIN.toSeconds()));
        }
        return answer.body(ImportBody.of(job.get()));
    }

    @Operation(operationId = "listImports", summary = "The imports, the latest first, without their reports")
    @GetMapping
    Page<ImportBody> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
        List<ImportJob> found = imports.page(Cursor.read(cursor, Position.class), Page.limit(limit, LONGEST_PAGE) + 1);
        return Page.of(found, limit, ImportBody::of, last -> new Position(last.created(), last.id()));
    }

    private static ResponseEntity<Object> tooMany() {
        ResponseEntity<Object> problem = Problems.answer(
                Problems.problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-imports", "Too many imports are waiting"));
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, "30")
                .body(problem.getBody());
    }
}
