package certway.enrollment.migration;

import certway.desk.paging.LatestFirst;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.migration.Migration.Asked;
import certway.enrollment.migration.MigrationBody.ResultBody;
import certway.enrollment.migration.Result.Outcome;
import certway.enrollment.migration.StartMigration.Start;
import certway.enrollment.migration.StartMigration.Way;
import certway.platform.security.CurrentUser;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

/** Registrars move learners to another version of their program. Nobody's percentage changes but by this. */
@RestController
@RequestMapping("/api/admin/migrations")
@Tag(name = "Migrations", description = "Moving learners to another version of their program, and back")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class MigrationController {

    private static final String ROOT = "/api/admin/migrations/";
    private static final String KEY = "Idempotency-Key";
    private static final java.util.regex.Pattern KEY_FORMAT = java.util.regex.Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final StartMigration start;
    private final Migrations migrations;
    private final Results results;
    private final InstantSource clock;

    record MigrationRequest(
            @NotNull(message = "is missing") @Pattern(regexp = ProgramId.FORMAT, message = "is not a program id")
            String programId,

            @NotNull(message = "is missing") @Min(value = 1, message = "is at least 1")
            Integer fromVersion,

            @NotNull(message = "is missing") @Min(value = 1, message = "is at least 1")
            Integer toVersion,

            @NotBlank(message = "is missing")
            @Size(max = 1000, message = "has at most 1000 characters")
            @Schema(description = "Why; it is in the audit log of every learner who is moved")
            String reason,

            @Nullable @Schema(description = "Only tell what each learner would gain, keep and lose")
            Boolean dryRun) {}

    record ReversalRequest(
            @NotBlank(message = "is missing")
            @Size(max = 1000, message = "has at most 1000 characters")
            @Schema(description = "Why; it is in the audit log of every learner who is moved back")
            String reason,

            @Nullable @Schema(description = "Only tell who would be moved back")
            Boolean dryRun) {}

    MigrationController(StartMigration start, Migrations migrations, Results results, InstantSource clock) {
        this.start = start;
        this.migrations = migrations;
        this.results = results;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            operationId = "startMigration",
            summary = "Move every learner of a version to another one, or try that",
            description = "Idempotency-Key becomes the id of the job; the same again changes nothing and answers 200.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MigrationBody.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MigrationBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> start(
            @AuthenticationPrincipal Jwt token,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody MigrationRequest request) {
        if (request.fromVersion().equals(request.toVersion())) {
            throw Problems.invalid("/toVersion", "is the version that they have");
        }
        Way way = new Way(new ProgramId(request.programId()), request.fromVersion(), request.toVersion());
        return answer(start.move(id(key), way, Boolean.TRUE.equals(request.dryRun()), asked(token, request.reason())));
    }

    @PostMapping("/{migrationId}/reversals")
    @Operation(
            operationId = "reverseMigration",
            summary = "Move back everybody who has done nothing in the new version yet, or try that")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MigrationBody.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MigrationBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> reverse(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String migrationId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody ReversalRequest request) {
        return answer(start.reverse(
                id(key), migrationId, Boolean.TRUE.equals(request.dryRun()), asked(token, request.reason())));
    }

    private static String id(@Nullable String key) {
        if (key == null || !KEY_FORMAT.matcher(key).matches()) {
            throw Problems.invalid(KEY, "is up to 64 letters, digits and hyphens");
        }
        return key;
    }

    private Asked asked(Jwt token, String reason) {
        return new Asked(CurrentUser.of(token).id(), reason.strip(), clock.instant());
    }

    private ResponseEntity<?> answer(Start outcome) {
        return switch (outcome) {
            case Start.Started(var migration) ->
                ResponseEntity.created(URI.create(ROOT + migration.id())).body(MigrationBody.of(migration, Map.of()));
            case Start.Known(var migration) -> ok(migration);
            case Start.KeyTaken taken ->
                problem(HttpStatus.CONFLICT, "key-used-otherwise", "This Idempotency-Key stands for another migration");
            case Start.UnknownProgram unknown ->
                problem(HttpStatus.NOT_FOUND, "program-not-found", "There is no such program");
            case Start.UnknownVersion(var latest) ->
                throw Problems.invalid("/toVersion", "the latest version is %d".formatted(latest));
            case Start.UnknownMigration unknown -> notFound();
            case Start.NotReversible not ->
                problem(
                        HttpStatus.CONFLICT,
                        "not-reversible",
                        "Only a migration that moved learners and is finished can be taken back");
        };
    }

    @GetMapping
    @Operation(operationId = "listMigrations", summary = "Every migration, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    Page<MigrationBody> list(
            @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
        return migrations.page(new LatestFirst.Request(limit, cursor), this::body);
    }

    @GetMapping("/{migrationId}")
    @Operation(operationId = "getMigration", summary = "How far a migration is")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MigrationBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> get(@PathVariable String migrationId) {
        return migrations.find(migrationId).<ResponseEntity<?>>map(this::ok).orElseGet(MigrationController::notFound);
    }

    @GetMapping("/{migrationId}/results")
    @Operation(
            operationId = "listMigrationResults",
            summary = "What became of each learner, and what they gain, keep and lose; the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    Page<ResultBody> results(
            @PathVariable String migrationId,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        LatestFirst.Request request = new LatestFirst.Request(limit, cursor);
        return results.page(migrationId, outcome == null ? null : outcome(outcome), request, ResultBody::of);
    }

    private static Outcome outcome(String word) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problems.invalid("outcome", "is no outcome of a migration"));
    }

    private ResponseEntity<?> ok(Migration migration) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body(migration));
    }

    private MigrationBody body(Migration migration) {
        return MigrationBody.of(migration, results.counts(migration.id()));
    }

    private static ResponseEntity<Object> notFound() {
        return problem(HttpStatus.NOT_FOUND, "unknown-migration", "There is no such migration");
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String name, String title) {
        return Problems.answer(Problems.problem(status, name, title));
    }
}
