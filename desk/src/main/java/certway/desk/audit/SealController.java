package certway.desk.audit;

import certway.desk.audit.CheckSeals.Report;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows whether the audit log is as it was written. */
@RestController
@RequestMapping(AuditSettings.PATH)
@Tag(name = "Audit")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
final class SealController {

    private static final int LONGEST_PAGE = 200;

    private final CheckSeals check;
    private final MongoAuditLog entries;
    private final Seals seals;

    record SealBody(long number, Instant at, String previous, String digest, List<SealedBody> entries) {}

    record SealedBody(String id, String digest, @Nullable String reason) {}

    record CheckBody(
            @Schema(description = "How many seals were checked")
            long seals,

            @Schema(description = "How many entries they seal")
            long entries,

            @Schema(description = "The number of the last of them: where to go on")
            long upTo,

            @Schema(description = "Its digest") @Nullable String digest,

            @Schema(description = "Whether that was the last seal there is")
            boolean complete,

            @Schema(description = "How many entries of the log are in no seal yet")
            long unsealed,

            List<FaultBody> faults) {}

    record FaultBody(
            @Schema(allowableValues = {"seal-missing", "seal-changed", "entry-missing", "entry-changed", "entry-added"})
            String kind,

            long seal,
            @Nullable String entry) {}

    SealController(CheckSeals check, MongoAuditLog entries, Seals seals) {
        this.check = check;
        this.entries = entries;
        this.seals = seals;
    }

    @GetMapping("/seals/{number}")
    @Operation(operationId = "getAuditSeal", summary = "A seal of the audit log, with the digests that it was made of")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<SealBody> seal(@PathVariable long number) {
        Seal seal = seals.find(number)
                .orElseThrow(() -> Problems.failure(
                        Problems.problem(HttpStatus.NOT_FOUND, "seal-not-found", "There is no such seal")));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new SealBody(
                        seal.number(),
                        seal.at(),
                        seal.previous(),
                        seal.digest(),
                        seal.entries().stream()
                                .map(entry -> new SealedBody(entry.id(), entry.digest(), entry.reason()))
                                .toList()));
    }

    @GetMapping("/check")
    @Operation(
            operationId = "checkAudit",
            summary = "Check whether the audit log is as it was sealed",
            description = "Some seals at a time: go on after `upTo` until it is `complete`.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    ResponseEntity<CheckBody> check(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "200") int limit) {
        if (after < 0) {
            throw Problems.invalid("after", "is 0 or the number of a seal");
        }
        Report report = check.after(after, Page.limit(limit, LONGEST_PAGE));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new CheckBody(
                        report.seals(),
                        report.entries(),
                        report.upTo(),
                        report.digest(),
                        report.complete(),
                        entries.countUnsealed(),
                        report.faults().stream().map(SealController::body).toList()));
    }

    private static FaultBody body(CheckSeals.Fault fault) {
        String kind = fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FaultBody(kind, fault.seal(), fault.entry());
    }
}
