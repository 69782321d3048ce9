package certway.enrollment.roster;

import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditTrail;
import certway.desk.csv.Csv;
import certway.enrollment.roster.Result.Kind;
import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of each row of a list. Whoever looks at somebody else's list is in the audit log. */
@RestController
@RequestMapping("/api/admin/enrollments/bulk/{jobId}")
@Tag(name = "Roster")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "404", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class ResultController {

    private static final int LONGEST_PAGE = 500;

    private final BulkJobs jobs;
    private final BulkRows rows;
    private final AuditTrail audit;
    private final InstantSource clock;

    /**
     * A row.
     *
     * @param line in which it begins in the file
     * @param outcome {@code enrolled}, {@code already-enrolled}, {@code invited}, {@code refused}, {@code bad-row} or
     *     {@code failed}; left out until it is done
     * @param status of the enrollment that the learner has now
     * @param told how somebody who was invited learns of it: {@code mailed}, {@code mail-failed} or {@code not-mailed}
     * @param addressConfirmed whether whoever has the account was shown to read mail for that address
     * @param refusal why not, for programs
     * @param reason why not, in words
     * @param missing prerequisites
     */
    record RowBody(
            int line,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String programId,
            @Nullable String outcome,
            @Nullable String learnerId,
            @Nullable String enrollmentId,
            @Nullable String status,
            @Nullable String told,
            @Nullable Boolean addressConfirmed,
            @Nullable String refusal,
            @Nullable String reason,
            @Nullable List<MissingBody> missing) {

        /** One thing that is missing, with every way to meet it. */
        record MissingBody(String prerequisiteId, List<String> anyOf) {}

        static RowBody of(BulkRow row) {
            Row.@Nullable Wanted wanted = row.row() instanceof Row.Wanted known ? known : null;
            Result result = row.result();
            Result.Account account = result == null ? null : result.account();
            Result.Held held = result == null ? null : result.held();
            Result.Reason reason = result == null ? null : result.reason();
            return new RowBody(
                    row.row().line(),
                    row.row() instanceof Row.Bad(int _, String email, String _) ? email : email(wanted),
                    wanted == null ? null : wanted.name().first(),
                    wanted == null ? null : wanted.name().last(),
                    wanted == null ? null : wanted.program().value(),
                    result == null ? null : result.kind().text(),
                    account == null ? null : account.learner(),
                    held == null ? null : held.enrollment(),
                    held == null ? null : held.status(),
                    result == null || result.told() == null ? null : Result.text(result.told()),
                    account == null ? null : account.confirmed(),
                    reason == null ? null : reason.code(),
                    reason == null ? null : reason.words(),
                    result == null ? null : missing(result));
        }

        private static @Nullable String email(Row.@Nullable Wanted wanted) {
            return wanted == null ? null : wanted.email().value();
        }

        private static @Nullable List<MissingBody> missing(Result result) {
            return result.missing().isEmpty()
                    ? null
                    : result.missing().stream()
                            .map(one -> new MissingBody(one.prerequisite(), one.anyOf()))
                            .toList();
        }
    }

    /** Where a page begins: behind this row. */
    record Position(int row) {}

    ResultController(BulkJobs jobs, BulkRows rows, AuditTrail audit, InstantSource clock) {
        this.jobs = jobs;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/rows")
    @Operation(
            operationId = "listBulkResults",
            summary = "What became of each row, in the order of the file",
            description = "A month after the job was finished the rows are gone.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    ResponseEntity<Page<RowBody>> list(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String jobId,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit, LONGEST_PAGE);
        Position position = Cursor.read(cursor, Position.class);
        Kind kind = outcome == null ? null : kind(outcome);
        note(token, job(jobId));
        List<BulkRow> found = rows.behind(jobId, position == null ? 0 : position.row(), most + 1, kind);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Page.of(found, most, RowBody::of, last -> new Position(last.number())));
    }

    private static Kind kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("outcome", "is no outcome of a row"));
    }

    @GetMapping(path = "/rows.csv", produces = "text/csv")
    @Operation(operationId = "exportBulkResults", summary = "What became of each row, as CSV, a line each")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(@AuthenticationPrincipal Jwt token, @PathVariable String jobId, HttpServletResponse response)
            throws IOException {
        note(token, job(jobId));
        Csv csv = Csv.answer(response, "enrollments-%s.csv".formatted(jobId), ResultCsv.HEADER);
        List<BulkRow> some = rows.behind(jobId, 0, LONGEST_PAGE, null);
        while (!some.isEmpty()) {
            some.forEach(row -> ResultCsv.line(csv, RowBody.of(row)));
            some = rows.behind(jobId, some.getLast().number(), LONGEST_PAGE, null);
        }
        csv.end();
    }

    private BulkJob job(String id) {
        return jobs.find(id).orElseThrow(() -> Problems.failure(BulkController.unknown()));
    }

    private void note(Jwt token, BulkJob job) {
        String reader = CurrentUser.of(token).id();
        if (!reader.equals(job.asked().actor())) {
            audit.note(List.of(new AuditEntry(
                    UUID.randomUUID().toString(),
                    clock.instant(),
                    reader,
                    "bulk-results-read",
                    new AuditEntry.On(job.id(), null, null),
                    null)));
        }
    }
}
