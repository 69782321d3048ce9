package certway.credential.issuing;

import certway.credential.issuing.PolicyCounts.Count;
import certway.credential.issuing.model.Validity;
import certway.credential.issuing.model.ValidityBody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what another policy of validity would mean, before a version with it is published. */
@RestController
@RequestMapping("/api/admin/credentials/validity")
@Tag(name = "Certificate desk", description = "For registrars")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class PolicyController {

    private final PolicyCounts counts;
    private final InstantSource clock;

    /**
     * What the policy means.
     *
     * @param endIfCompletedNow left out where it never ends
     * @param valid certificates that are valid now; all keep their ends
     */
    record EffectBody(
            String programId,
            ValidityBody validity,
            @Nullable Instant endIfCompletedNow,
            long valid,
            List<CountBody> policies) {}

    /**
     * The certificates of one version that are valid now.
     *
     * @param validity what their version promised
     * @param firstEnd left out where they never end
     */
    record CountBody(
            int version,
            ValidityBody validity,
            long certificates,
            @Nullable Instant firstEnd,
            @Nullable Instant lastEnd) {

        static CountBody of(Count count) {
            return new CountBody(
                    count.version(),
                    ValidityBody.of(count.validity()),
                    count.certificates(),
                    count.firstEnd(),
                    count.lastEnd());
        }
    }

    PolicyController(PolicyCounts counts, InstantSource clock) {
        this.counts = counts;
        this.clock = clock;
    }

    @GetMapping("/{programId}")
    @Operation(
            operationId = "previewValidity",
            summary = "What a policy of validity would mean for a program",
            description =
                    "Changes nothing. Certificates that were issued keep their ends under any policy, and learners"
                            + " the policy of the version that they are enrolled in.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    ResponseEntity<EffectBody> preview(@PathVariable String programId, @ParameterObject PolicyQuery policy) {
        Validity validity = policy.validity();
        Instant now = clock.instant();
        List<Count> found = counts.of(programId, now);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new EffectBody(
                        programId,
                        ValidityBody.of(validity),
                        validity.end(now),
                        found.stream().mapToLong(Count::certificates).sum(),
                        found.stream().map(CountBody::of).toList()));
    }
}
