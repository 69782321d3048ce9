package certway.credential.issuing;

import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether every completion has its certificate, and every certificate its completion. */
@RestController
@RequestMapping("/api/admin/credential-reconciliation")
@Tag(name = "Certificate desk", description = "For registrars")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class ReconciliationController {

    private final Reconciliations reports;

    /**
     * The last comparison that came to its end.
     *
     * @param difference what is missing or unmatched after the repair; zero is as it should be
     */
    record Body(
            Instant startedAt,
            Instant finishedAt,
            long completions,
            long repaired,
            long missing,
            long unmatched,
            long difference) {

        static Body of(Reconciliation report) {
            return new Body(
                    report.startedAt(),
                    report.finishedAt(),
                    report.completions(),
                    report.repaired(),
                    report.missing(),
                    report.unmatched(),
                    report.difference());
        }
    }

    ReconciliationController(Reconciliations reports) {
        this.reports = reports;
    }

    @GetMapping
    @Operation(operationId = "getReconciliation", summary = "What comparing completions and certificates found last")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Body.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> last() {
        return reports.last()
                .<ResponseEntity<?>>map(report ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Body.of(report)))
                .orElseGet(() -> Problems.answer(
                        Problems.problem(HttpStatus.NOT_FOUND, "never-reconciled", "Nothing has been compared yet")));
    }

    @PostMapping
    @Operation(operationId = "reconcile", summary = "Compare completions and certificates now")
    @ApiResponse(responseCode = "202")
    ResponseEntity<Void> askFor() {
        reports.askFor();
        return ResponseEntity.accepted().build();
    }
}
