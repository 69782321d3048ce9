package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.Decision.Waits;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.VoucherCodes;
import certway.enrollment.enrolling.model.Withdrawal;
import certway.platform.security.CurrentUser;
import certway.platform.web.Cursor;
import certway.platform.web.Page;
import certway.platform.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own enrollments. */
@RestController
@RequestMapping("/api/enrollments")
@Tag(name = "Enrollments", description = "Enrol, leave, and see one's own enrollments")
@ApiResponse(responseCode = "401", ref = "Problem")
@ApiResponse(responseCode = "403", ref = "Problem")
@ApiResponse(responseCode = "503", ref = "Problem")
final class EnrollmentController {

    private static final int LONGEST_PAGE = 100;

    private final EnrollLearner enrolling;
    private final WithdrawLearner withdrawing;
    private final Enrollments enrollments;
    private final Refusals refusals;
    private final InstantSource clock;

    record EnrollRequest(
            @NotNull(message = "is missing") @Pattern(regexp = ProgramId.FORMAT, message = "is not a program id")
            String programId,

            @Nullable
            @Size(max = 20, message = "has at most 20 statements")
            @Schema(description = "The statementId of everything that the learner states to be so")
            List<@Size(max = 36, message = "is no statement id") String> stated,

            @Nullable @Pattern(regexp = VoucherCodes.FORMAT, message = "is no voucher code")
            String voucher) {

        Wish wish(LearnerId learner) {
            return new Wish(
                    learner,
                    new ProgramId(programId),
                    stated == null ? Set.of() : Set.copyOf(stated),
                    voucher == null ? null : VoucherCodes.normal(voucher));
        }
    }

    record VoucherRequest(
            @NotNull(message = "is missing") @Pattern(regexp = VoucherCodes.FORMAT, message = "is no voucher code")
            String voucher) {}

    record RenewRequest(
            @Nullable @Pattern(regexp = VoucherCodes.FORMAT, message = "is no voucher code")
            String voucher) {}

    EnrollmentController(
            EnrollLearner enrolling,
            WithdrawLearner withdrawing,
            Enrollments enrollments,
            Refusals refusals,
            InstantSource clock) {
        this.enrolling = enrolling;
        this.withdrawing = withdrawing;
        this.enrollments = enrollments;
        this.refusals = refusals;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            operationId = "enroll",
            summary = "Enrol in the latest version of a program",
            description =
                    "Idempotent by itself: enrolling again answers 200 with the enrollment as it is. One that costs"
                            + " something waits for payment and begins when it is paid; priceDue tells how much.",
            parameters =
                    @Parameter(
                            name = "Idempotency-Key",
                            in = ParameterIn.HEADER,
                            description = "Not looked at: the learner and the program make the request idempotent",
                            schema = @Schema(type = "string", maxLength = 255)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EnrollmentBody.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EnrollmentBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    @ApiResponse(responseCode = "413", ref = "Problem")
    ResponseEntity<?> enroll(@AuthenticationPrincipal Jwt token, @Valid @RequestBody EnrollRequest request) {
        return answer(enrolling.enroll(request.wish(learner(token))));
    }

    private ResponseEntity<?> answer(Decision decision) {
        return switch (decision) {
            case Accepted accepted -> created(accepted.enrollment());
            case Waits(var enrollment) -> created(enrollment);
            case AlreadyEnrolled(var enrollment) -> ResponseEntity.ok(body(enrollment));
            case Refused(var reason) -> Problems.answer(refusals.problem(reason));
        };
    }

    private ResponseEntity<?> created(Enrollment enrollment) {
        EnrollmentBody body = body(enrollment);
        return ResponseEntity.created(URI.create("/api/enrollments/" + body.enrollmentId()))
                .body(body);
    }

    @PostMapping("/{enrollmentId}/voucher")
    @Operation(
            operationId = "redeemVoucher",
            summary = "Pay with a voucher what an enrollment waits for",
            description = "The same voucher pays the same enrollment once; sending it again changes nothing.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EnrollmentBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> redeem(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String enrollmentId,
            @Valid @RequestBody VoucherRequest request) {
        return EnrollmentPaths.read(enrollmentId)
                .flatMap(id -> enrolling.redeem(learner(token), id, VoucherCodes.normal(request.voucher())))
                .<ResponseEntity<?>>map(decision -> switch (decision) {
                    case Accepted accepted -> ResponseEntity.ok(body(accepted.enrollment()));
                    case Waits(var enrollment) -> ResponseEntity.ok(body(enrollment));
                    case AlreadyEnrolled(var enrollment) -> ResponseEntity.ok(body(enrollment));
                    case Refused(var reason) -> Problems.answer(refusals.problem(reason));
                })
                .orElseGet(EnrollmentPaths::notFound);
    }

    @PostMapping("/{enrollmentId}/renew")
    @Operation(
            operationId = "renew",
            summary = "Take a completed program once more, as its next cycle",
            description = "The latest version, a study of its own; the earlier cycle stays as it is. Renewing again"
                    + " answers 200 with the cycle that was begun.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EnrollmentBody.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EnrollmentBody.class)))
    @ApiResponse(responseCode = "400", ref = "Problem")
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> renew(
            @AuthenticationPrincipal Jwt token,
            @PathVariable String enrollmentId,
            @Valid @RequestBody RenewRequest request) {
        String voucher = request.voucher();
        return EnrollmentPaths.read(enrollmentId)
                .flatMap(id ->
                        enrolling.renew(learner(token), id, voucher == null ? null : VoucherCodes.normal(voucher)))
                .<ResponseEntity<?>>map(this::answer)
                .orElseGet(EnrollmentPaths::notFound);
    }

    @GetMapping
    @Operation(operationId = "listEnrollments", summary = "One's own enrollments, the latest first")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "Problem")
    Page<EnrollmentBody> list(
            @AuthenticationPrincipal Jwt token,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Enrollments.Position after = Cursor.read(cursor, Enrollments.Position.class);
        List<Enrollment> found = enrollments.page(learner(token), after, Page.limit(limit, LONGEST_PAGE) + 1);
        return Page.of(found, limit, this::body, Enrollments.Position::behind);
    }

    @GetMapping("/{enrollmentId}")
    @Operation(operationId = "getEnrollment", summary = "One of one's own enrollments")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EnrollmentBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    ResponseEntity<?> get(@AuthenticationPrincipal Jwt token, @PathVariable String enrollmentId) {
        return EnrollmentPaths.read(enrollmentId)
                .flatMap(id -> enrollments.findOwn(learner(token), id))
                .<ResponseEntity<?>>map(enrollment -> ResponseEntity.ok(body(enrollment)))
                .orElseGet(EnrollmentPaths::notFound);
    }

    @PostMapping("/{enrollmentId}/withdraw")
    @Operation(operationId = "withdraw", summary = "Leave a program", description = "Leaving again changes nothing.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EnrollmentBody.class)))
    @ApiResponse(responseCode = "404", ref = "Problem")
    @ApiResponse(responseCode = "409", ref = "Problem")
    ResponseEntity<?> withdraw(@AuthenticationPrincipal Jwt token, @PathVariable String enrollmentId) {
        return EnrollmentPaths.read(enrollmentId)
                .flatMap(id -> withdrawing.withdraw(learner(token), id))
                .<ResponseEntity<?>>map(this::answer)
                .orElseGet(EnrollmentPaths::notFound);
    }

    private ResponseEntity<?> answer(Withdrawal withdrawal) {
        return switch (withdrawal) {
            case Withdrawal.Accepted(var event) -> ResponseEntity.ok(body(event.enrollment()));
            case Withdrawal.Cancelled(var enrollment) -> ResponseEntity.ok(body(enrollment));
            case Withdrawal.AlreadyWithdrawn(var enrollment) -> ResponseEntity.ok(body(enrollment));
            case Withdrawal.AlreadyCompleted completed ->
                Problems.answer(Problems.problem(
                        HttpStatus.CONFLICT, "enrollment-completed", "A completed program cannot be left"));
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> conflict(ChangedMeanwhile failure) {
        ProblemDetail problem =
                Problems.problem(HttpStatus.CONFLICT, "changed-meanwhile", "The enrollment was changed meanwhile");
        return Problems.answer(problem);
    }

    private EnrollmentBody body(Enrollment enrollment) {
        return EnrollmentBody.of(enrollment, clock.instant());
    }

    private static LearnerId learner(Jwt token) {
        return new LearnerId(CurrentUser.of(token).id());
    }
}
