package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.ProgramId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Counts learners, for the catalog to tell whom a new version does not touch. It names nobody. */
@RestController
@Tag(name = "Internal", description = "For other services; not routed by the gateway")
final class InternalLearnersController {

    private final Enrollments enrollments;
    private final InstantSource clock;

    /** The versions that are studied, in order. */
    record VersionLearners(String programId, List<VersionCount> versions) {}

    record VersionCount(int version, int learners) {}

    InternalLearnersController(Enrollments enrollments, InstantSource clock) {
        this.enrollments = enrollments;
        this.clock = clock;
    }

    @GetMapping("/internal/program-versions/{programId}/learners")
    @Operation(operationId = "countLearnersInternally", summary = "How many learners study each version of a program")
    @ApiResponse(responseCode = "200", description = "A program that nobody studies has no versions here")
    @ApiResponse(responseCode = "401", ref = "Problem")
    @ApiResponse(responseCode = "403", ref = "Problem")
    @ApiResponse(responseCode = "503", ref = "Problem")
    ResponseEntity<VersionLearners> learners(@PathVariable String programId) {
        List<VersionCount> versions = programId.matches(ProgramId.FORMAT)
                ? enrollments.learners(new ProgramId(programId), clock.instant()).entrySet().stream()
                        .map(entry -> new VersionCount(entry.getKey(), entry.getValue()))
                        .toList()
                : List.of();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new VersionLearners(programId, versions));
    }
}
