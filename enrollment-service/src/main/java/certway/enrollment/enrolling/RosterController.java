package certway.enrollment.enrolling;

import certway.enrollment.enrolling.ChangeEnrollment.Act;
import certway.enrollment.enrolling.ChangeEnrollment.Outcome;
import certway.enrollment.enrolling.ChangeEnrollment.Receipt;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.Extension;
import certway.enrollment.revision.Revisions;
import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's enrollments, for registrars. */
@RestController
@RequestMapping("/api/admin/enrollments")
@Tag(name = "Roster", description = "Everybody's enrollments: payments, extensions, withdrawals")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class RosterController {

    private static final Duration LONGEST = Duration.ofDays(3660);

    private final ChangeEnrollment changing;
    private final MongoEnrollments enrollments;
    private final InstantSource clock;

    record PaymentRequest(
            @NotNull(message = "is missing")
            @Min(value = 1, message = "is at least 1")
            @Max(value = 100_000_000_000L, message = "is too much")
            Long amountMinor,

            @NotNull(message = "is missing") @Pattern(regexp = "[A-Z]{3}", message = "is no ISO 4217 code")
            String currency,

            @NotBlank(message = "is missing")
            @Size(max = 100, message = "has at most 100 characters")
            @Schema(description = "Of the invoice or the transfer; the same reference counts once")
            String reference,

            @Nullable @Size(max = 1000, message = "has at most 1000 characters")
            String reason) {}

    record ExtensionRequest(
            @NotNull(message = "is missing") @Schema(description = "The first instant without access")
            Instant accessUntil,

            @NotBlank(message = "is missing")
            @Size(max = 1000, message = "has at most 1000 characters")
            @Schema(description = "Why; it is in the audit log")
            String reason) {}

    record WithdrawalRequest(
            @NotBlank(message = "is missing")
            @Size(max = 1000, message = "has at most 1000 characters")
            @Schema(description = "Why; it is in the audit log")
            String reason) {}

    /** An enrollment as registrars see it. */
    record RosterBody(String learnerId, long revision, EnrollmentBody enrollment) {

        static RosterBody of(Enrollment enrollment, Instant now) {
            return new RosterBody(
                    enrollment.learner().value(), enrollment.revision(), EnrollmentBody.of(enrollment, now));
        }
    }

    RosterController(ChangeEnrollment changing, MongoEnrollments enrollments, InstantSource clock) {
        this.changing = changing;
        this.enrollments = enrollments;
        this.clock = clock;
    }

    @GetMapping("/{enrollmentId}")
    @Operation(operationId = "getRosterEntry", summary = "Anybody's enrollment, with its revision as ETag")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RosterBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> get(@PathVariable String enrollmentId) {
        return EnrollmentPaths.read(enrollmentId)
                .flatMap(enrollments::find)
                .<ResponseEntity<?>>map(this::ok)
                .orElseGet(EnrollmentPaths::notFound);
    }

    @PostMapping("/{enrollmentId}/payments")
    @Operation(
            operationId = "receivePayment",
            summary = "Note that money came",
            description = "A part of what is due is noted, too; the enrollment begins when nothing is left."
                    + " The same reference again changes nothing.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RosterBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> receive(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String enrollmentId,
            @Valid @RequestBody PaymentRequest request) {
        Receipt receipt = new Receipt(request.amountMinor(), request.currency(), request.reference());
        String reason = request.reason() == null ? request.reference() : request.reason();
        return EnrollmentPaths.read(enrollmentId)
                .<ResponseEntity<?>>map(id -> answer(changing.receive(id, receipt, act(token, reason))))
                .orElseGet(EnrollmentPaths::notFound);
    }

    @PostMapping("/{enrollmentId}/extend")
    @Operation(
            operationId = "extendAccess",
            summary = "Lengthen access, also when it has ended",
            description = "If-Match: the ETag of the enrollment. What the learner reached comes back with the access.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RosterBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    @ApiResponse(responseCode = "412", ref = "Problem")
    @ApiResponse(responseCode = "428", ref = "Problem")
    ResponseEntity<?> extend(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String enrollmentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ExtensionRequest request) {
        long revision = Revisions.seen(ifMatch);
        Instant until = request.accessUntil().truncatedTo(ChronoUnit.MILLIS);
        if (until.isAfter(clock.instant().plus(LONGEST))) {
            throw Problems.invalid("/accessUntil", "is more than ten years away");
        }
        return EnrollmentPaths.read(enrollmentId)
                .<ResponseEntity<?>>map(
                        id -> answer(changing.extend(id, revision, until, act(token, request.reason()))))
                .orElseGet(EnrollmentPaths::notFound);
    }

    @PostMapping("/{enrollmentId}/withdraw")
    @Operation(
            operationId = "withdrawLearner",
            summary = "End an enrollment that its learner does not go on with",
            description = "If-Match: the ETag of the enrollment. What the learner reached is kept.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RosterBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    @ApiResponse(responseCode = "412", ref = "Problem")
    @ApiResponse(responseCode = "428", ref = "Problem")
    ResponseEntity<?> withdraw(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String enrollmentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WithdrawalRequest request) {
        long revision = Revisions.seen(ifMatch);
        return EnrollmentPaths.read(enrollmentId)
                .<ResponseEntity<?>>map(id -> answer(changing.withdraw(id, revision, act(token, request.reason()))))
                .orElseGet(EnrollmentPaths::notFound);
    }

    private ResponseEntity<?> answer(Outcome outcome) {
        return switch (outcome) {
            case ChangeEnrollment.Changed(var enrollment) -> ok(enrollment);
            case ChangeEnrollment.Unchanged(var enrollment) -> ok(enrollment);
            case ChangeEnrollment.NotFound notFound -> EnrollmentPaths.notFound();
            case ChangeEnrollment.NothingDue nothing -> conflict("nothing-due", "This enrollment waits for no payment");
            case ChangeEnrollment.NotWhatIsDue(var due, var currency) -> notWhatIsDue(due, currency);
            case ChangeEnrollment.NotExtended(var reason) -> notExtended(reason);
            case ChangeEnrollment.CompletedAlready completed ->
                conflict("enrollment-completed", "A completed program cannot be left");
            case ChangeEnrollment.Stale stale ->
                Problems.answer(Problems.problem(
                        HttpStatus.PRECONDITION_FAILED, "revision-stale", "The enrollment was changed meanwhile"));
        };
    }

    private static ResponseEntity<Object> notWhatIsDue(long due, String currency) {
        ProblemDetail problem = Problems.problem(
                HttpStatus.CONFLICT, "not-what-is-due", "This is more than is due, or in another currency");
        problem.setProperty("priceDue", Map.of("amountMinor", due, "currency", currency));
        return Problems.answer(problem);
    }

    private static ResponseEntity<Object> notExtended(Extension.Reason reason) {
        return switch (reason) {
            case NOT_STUDIED ->
                conflict("not-studied", "Only the access of an active or an expired enrollment is extended");
            case NOT_LONGER -> conflict("not-longer", "Access lasts as long already, or that time has passed");
        };
    }

    private static ResponseEntity<Object> conflict(String name, String title) {
        return Problems.answer(Problems.problem(HttpStatus.CONFLICT, name, title));
    }

    private ResponseEntity<?> ok(Enrollment enrollment) {
        return ResponseEntity.ok().eTag(Revisions.tag(enrollment.revision())).body(body(enrollment));
    }

    private RosterBody body(Enrollment enrollment) {
        return RosterBody.of(enrollment, clock.instant());
    }

    private static Act act(Jwt token, String reason) {
        return new Act(CurrentUser.of(token).id(), reason);
    }
}
