package certway.credential.bulk;

import certway.credential.bulk.BulkJob.Asked;
import certway.credential.bulk.BulkJobs.Position;
import certway.credential.bulk.BulkJobs.Row;
import certway.credential.issuing.model.Desk;
import certway.credential.issuing.model.Desk.Result;
import certway.platform.event.EventIds;
import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes acts on all certificates of a program or a version of it, and tells how far they are. */
@RestController
@RequestMapping("/api/admin/credential-jobs")
@Tag(name = "Certificate desk", description = "For registrars")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class BulkController {

    private static final String PATH = "/api/admin/credential-jobs/";
    private static final String KEY = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;
    private static final int LONGEST_PAGE = 100;
    private static final int MOST_WAITING = 10;

    private final BulkJobs jobs;
    private final Desk desk;
    private final InstantSource clock;

    BulkController(BulkJobs jobs, Desk desk, InstantSource clock) {
        this.jobs = jobs;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            operationId = "actOnCredentials",
            summary = "Revoke, reissue or extend all certificates of a program version, or extend those of a program",
            description = "Answers at once; the address in Location tells how it is getting on. With dryRun nothing is"
                    + " changed. The same Idempotency-Key is the same job. Certificates that are issued later are not touched."
                    + " Extending (reason validity-extended) takes a policy: what is valid gets the end that it gives the"
                    + " completion, if that is later than the present one.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "422", ref = "Problem")
    @ApiResponse(responseCode = "429", ref = "Problem")
    ResponseEntity<?> begin(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody JobRequest request) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problems.invalid(KEY, "has from 1 to %d characters".formatted(LONGEST_KEY));
        }
        Asked asked = request.asked(CurrentUser.of(token).id(), clock.instant());
        String id = key == null ? UUID.randomUUID().toString() : EventIds.of("credential-job", asked.actor(), key);
        Optional<BulkJob> before = jobs.find(id);
        if (before.isEmpty() && jobs.unfinished() >= MOST_WAITING) {
            return Problems.answer(
                    Problems.problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-jobs", "Too many such acts are waiting"));
        }
        if (before.isEmpty()) {
            jobs.begin(id, asked, desk.count(asked.selection()));
        }
        BulkJob job = jobs.find(id).orElseThrow();
        return job.asked().isLike(asked)
                ? ResponseEntity.accepted().location(URI.create(PATH + id)).body(JobBody.of(job))
                : Problems.answer(Problems.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "Something else was sent with this Idempotency-Key"));
    }

    @GetMapping
    @Operation(operationId = "listCredentialJobs", summary = "Acts on many certificates, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    Page<JobBody> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
        List<BulkJob> found = jobs.page(Cursor.read(cursor, Position.class), Page.limit(limit, LONGEST_PAGE) + 1);
        return Page.of(
                found, limit, JobBody::of, last -> new Position(last.asked().at(), last.id()));
    }

    @GetMapping("/{jobId}")
    @Operation(operationId = "getCredentialJob", summary = "How far an act on many certificates is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JobBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> get(@PathVariable String jobId) {
        return jobs.find(jobId)
                .<ResponseEntity<?>>map(job -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.RETRY_AFTER, "1")
                        .body(JobBody.of(job)))
                .orElseGet(BulkController::notFound);
    }

    @GetMapping("/{jobId}/rows")
    @Operation(
            operationId = "listCredentialJobRows",
            summary = "What became of each certificate, or would",
            description = "A month after the job was finished the rows are gone.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> rows(
            @PathVariable String jobId,
            @RequestParam(required = false) @Nullable String result,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (jobs.find(jobId).isEmpty()) {
            return notFound();
        }
        String after = Cursor.read(cursor, String.class);
        if (after != null && !after.startsWith(jobId + "/")) {
            throw Problems.invalid("cursor", "is not a cursor of this list");
        }
        List<Row> found = jobs.rows(
                jobId,
                after == null ? "" : after,
                result == null ? null : result(result),
                Page.limit(limit, LONGEST_PAGE) + 1);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, limit, RowBody::of, Row::id));
    }

    private static Result result(String text) {
        return Arrays.stream(Result.values())
                .filter(result -> JobBody.text(result).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("result", "is no result"));
    }

    private static ResponseEntity<Object> notFound() {
        return Problems.answer(Problems.problem(HttpStatus.NOT_FOUND, "job-not-found", "There is no such job"));
    }
}
