package certway.enrollment.roster;

import certway.desk.paging.LatestFirst;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.roster.BulkJob.Asked;
import certway.platform.security.CurrentUser;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
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

/** Takes lists of people to enrol and tells how far they are. */
@RestController
@RequestMapping("/api/admin/enrollments/bulk")
@Tag(name = "Roster")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class BulkController {

    private static final String PATH = "/api/admin/enrollments/bulk/";
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_KEY = 255;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration BUSY = Duration.ofSeconds(30);
    private static final Pattern PROGRAM = Pattern.compile(ProgramId.FORMAT);

    private final TakeList takeList;
    private final BulkJobs jobs;
    private final InstantSource clock;

    /** What is wanted with a list, as parameters of the request. */
    record ListWish(
            @Parameter(description = "The program of rows that name none") @Nullable
            String programId,

            @Parameter(description = "Only tell what would become of it", schema = @Schema(type = "boolean")) @Nullable
            String dryRun,

            @Parameter(description = "Why; it is in the audit log", required = true) @Nullable
            String reason) {

        Asked asked(String actor, Instant now) {
            if (programId != null && !PROGRAM.matcher(programId).matches()) {
                throw Problems.invalid("programId", "is not a program id");
            }
            if (dryRun != null && !List.of("true", "false").contains(dryRun)) {
                throw Problems.invalid("dryRun", "is true or false");
            }
            if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw Problems.invalid("reason", "say why, in at most %d characters".formatted(LONGEST_REASON));
            }
            return new Asked(
                    actor,
                    reason.strip(),
                    programId == null ? null : new ProgramId(programId),
                    Boolean.parseBoolean(dryRun),
                    now.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /**
     * One job.
     *
     * @param state waiting, running or finished
     * @param rows in the file, without blank ones and the first
     * @param done from the first; they have a result
     * @param counts of each outcome among them
     * @param waitsFor what does not answer at the moment; the job goes on by itself
     * @param ignoredColumns which mean nothing here
     * @param rowsUntil when the rows, which name people, go
     */
    record JobBody(
            String jobId,
            String state,
            boolean dryRun,
            @Nullable String programId,
            int rows,
            int done,
            Map<String, Integer> counts,
            @Nullable String waitsFor,
            String encoding,
            List<String> ignoredColumns,
            String actor,
            String reason,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant rowsUntil) {

        static JobBody of(BulkJob job) {
            Map<String, Integer> counts = new TreeMap<>();
            job.progressed().counts().forEach((kind, count) -> counts.put(kind.text(), count));
            ProgramId program = job.asked().program();
            Instant finished = job.progressed().finishedAt();
            return new JobBody(
                    job.id(),
                    state(job),
                    job.asked().dryRun(),
                    program == null ? null : program.value(),
                    job.upload().rows(),
                    job.progressed().done(),
                    counts,
                    job.progressed().waitsFor(),
                    job.upload().encoding(),
                    job.upload().ignoredColumns(),
                    job.asked().actor(),
                    job.asked().reason(),
                    job.asked().at(),
                    job.progressed().startedAt(),
                    finished,
                    finished == null ? null : ForgetRows.end(finished));
        }

        private static String state(BulkJob job) {
            if (job.isFinished()) {
                return "finished";
            }
            return job.progressed().startedAt() == null || job.progressed().waitsFor() != null ? "waiting" : "running";
        }
    }

    BulkController(TakeList takeList, BulkJobs jobs, InstantSource clock) {
        this.takeList = takeList;
        this.jobs = jobs;
        this.clock = clock;
    }

    @PostMapping(consumes = "text/csv")
    @Operation(
            operationId = "enrollInBulk",
            summary = "Enrol everybody on a list of up to 10,000 rows",
            description =
                    "A CSV file in UTF-8 or Latin-1 with a line of column names: email, and where wanted firstName,"
                            + " lastName (to invite people who have no account), programId (else the one of the request) and"
                            + " voucher; other columns are ignored. Answers as soon as the rows are kept; the address in"
                            + " Location tells how it is getting on. With dryRun=true nothing is changed, anywhere. The same"
                            + " Idempotency-Key is the same job; the same file once more enrols nobody twice.")
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    @ApiResponse(responseCode = "413", ref = "Problem")
    @ApiResponse(responseCode = "422", ref = "Problem")
    @ApiResponse(responseCode = "429", ref = "Problem")
    ResponseEntity<Object> enroll(
            @AuthenticationPrincipal Jwt token,
            @ParameterObject ListWish wish,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            InputStream file)
            throws IOException {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Problems.invalid("Idempotency-Key", "has from 1 to %d characters".formatted(LONGEST_KEY));
        }
        Asked asked = wish.asked(CurrentUser.of(token).id(), clock.instant());
        return answer(takeList.take(asked, key, file));
    }

    private static ResponseEntity<Object> answer(TakeList.Outcome outcome) {
        return switch (outcome) {
            case TakeList.Outcome.Taken(BulkJob job) ->
                ResponseEntity.accepted()
                        .location(URI.create(PATH + job.id()))
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(LOOK_AGAIN.toSeconds()))
                        .body(JobBody.of(job));
            case TakeList.Outcome.Unreadable(int line, String fault) -> {
                ProblemDetail problem = unprocessable("list-unreadable", "This file is no list of people");
                problem.setDetail(fault);
                problem.setProperty("line", line);
                yield Problems.answer(problem);
            }
            case TakeList.Outcome.TooManyRows(int rows) -> {
                ProblemDetail problem = unprocessable("too-many-rows", "The list has too many rows");
                problem.setDetail("%d rows, and at most %d are taken".formatted(rows, TakeList.MOST_ROWS));
                problem.setProperty("limit", TakeList.MOST_ROWS);
                problem.setProperty("rows", rows);
                yield Problems.answer(problem);
            }
            case TakeList.Outcome.OtherContent _ ->
                Problems.answer(unprocessable(
                        "idempotency-key-reused", "Another list or wish was sent with this Idempotency-Key"));
            case TakeList.Outcome.Arriving _ ->
                later(HttpStatus.CONFLICT, "list-arriving", "The list with this Idempotency-Key is just being read");
            case TakeList.Outcome.Busy _ ->
                later(HttpStatus.TOO_MANY_REQUESTS, "too-many-lists", "Too many lists are waiting");
        };
    }

    private static ProblemDetail unprocessable(String name, String title) {
        return Problems.problem(HttpStatus.UNPROCESSABLE_CONTENT, name, title);
    }

    private static ResponseEntity<Object> later(HttpStatus status, String name, String title) {
        ResponseEntity<Object> problem = Problems.answer(Problems.problem(status, name, title));
        return ResponseEntity.status(status)
                .headers(problem.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(BUSY.toSeconds()))
                .body(problem.getBody());
    }

    @GetMapping
    @Operation(operationId = "listBulkEnrollments", summary = "The lists, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    Page<JobBody> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return jobs.page(new LatestFirst.Request(limit, cursor), JobBody::of);
    }

    @GetMapping("/{jobId}")
    @Operation(operationId = "getBulkEnrollment", summary = "How far a list is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JobBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<Object> get(@PathVariable String jobId) {
        Optional<BulkJob> job = jobs.find(jobId);
        if (job.isEmpty()) {
            return notFound();
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (!job.get().isFinished()) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(LOOK_AGAIN.toSeconds()));
        }
        return answer.body(JobBody.of(job.get()));
    }

    static ResponseEntity<Object> notFound() {
        return Problems.answer(unknown());
    }

    static ProblemDetail unknown() {
        return Problems.problem(HttpStatus.NOT_FOUND, "list-not-found", "There is no such list of people");
    }
}
