package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Any enrollment, for services that have not heard of it yet. */
@RestController
@Tag(name = "Internal", description = "For other services; not routed by the gateway")
final class InternalEnrollmentController {

    private final Enrollments enrollments;
    private final InstantSource clock;

    record InternalEnrollment(
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle,
            String status,
            long revision,
            @Nullable Instant activatedAt,
            @Nullable Instant accessUntil) {}

    InternalEnrollmentController(Enrollments enrollments, InstantSource clock) {
        this.enrollments = enrollments;
        this.clock = clock;
    }

    @GetMapping("/internal/enrollments/{enrollmentId}")
    @Operation(operationId = "getEnrollmentInternally", summary = "Any enrollment")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InternalEnrollment.class)))
    @ApiResponse(responseCode = "401", ref = "Problem")
    @ApiResponse(responseCode = "403", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "503", ref = "Problem")
    ResponseEntity<?> get(@PathVariable String enrollmentId) {
        return EnrollmentPaths.read(enrollmentId)
                .flatMap(enrollments::find)
                .<ResponseEntity<?>>map(enrollment -> ResponseEntity.ok(body(enrollment)))
                .orElseGet(EnrollmentPaths::notFound);
    }

    private InternalEnrollment body(Enrollment enrollment) {
        Status status = enrollment.statusAt(clock.instant());
        return new InternalEnrollment(
                enrollment.id().value(),
                enrollment.learner().value(),
                enrollment.pinned().program().value(),
                enrollment.pinned().version(),
                enrollment.cycle(),
                EnrollmentBody.text(status),
                enrollment.revision(),
                status == Status.AWAITING_PAYMENT ? null : enrollment.access().since(),
                enrollment.access().until());
    }
}
