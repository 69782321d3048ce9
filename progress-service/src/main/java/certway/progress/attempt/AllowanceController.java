package certway.progress.attempt;

import certway.platform.security.CurrentUser;
import certway.platform.web.Problems;
import certway.progress.study.model.Allowing;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.ChangeStudy.Deciding;
import certway.progress.study.model.ChangeStudy.Outcome;
import certway.progress.study.model.Decision;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.Progress;
import certway.progress.study.model.ReadProgress;
import certway.progress.study.model.Reason;
import certway.progress.study.model.Refusal;
import certway.progress.study.model.Studies;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.UnitId;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What one learner is allowed beyond the terms of the quizzes. */
@RestController
@RequestMapping("/api/admin/studies/{enrollmentId}")
class AllowanceController {

    /** Four times the time limit: nobody needs more, and a slip of the finger is noticed. */
    private static final int MOST_PERCENT = 300;

    private static final int MOST_ATTEMPTS = 100;

    private final Studies studies;
    private final ReadProgress read;
    private final ChangeStudy change;

    AllowanceController(Studies studies, ReadProgress read, ChangeStudy change) {
        this.studies = studies;
        this.read = read;
        this.change = change;
    }

    /** So much more time, and why. */
    record ExtraTime(@Nullable Integer percent, @Nullable String reason) {}

    /** So many more attempts, and why. */
    record ExtraAttempts(
            @Nullable Integer attempts, @Nullable String reason) {}

    @GetMapping("/allowance")
    @Operation(
            operationId = "getAllowance",
            summary = "What a learner is allowed beyond the limits of the quizzes, and how far they have used them up")
    ResponseEntity<AllowanceView> allowance(@PathVariable String enrollmentId) {
        return view(read.of(known(enrollmentId)).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_STUDY)));
    }

    @PutMapping("/extra-time")
    @Operation(
            operationId = "setExtraTime",
            summary = "Give a learner more time in every quiz of a study, in percent of its time limit")
    ResponseEntity<AllowanceView> extraTime(
            @PathVariable String enrollmentId, @RequestBody ExtraTime extra, @AuthenticationPrincipal Jwt token) {
        int percent = within(extra.percent(), "/percent", MOST_PERCENT);
        Reason reason = reason(extra.reason());
        return allowed(enrollmentId, progress -> by(progress, token, reason).extraTime(percent));
    }

    @PutMapping("/units/{unitId}/extra-attempts")
    @Operation(operationId = "setExtraAttempts", summary = "Give a learner more attempts at a quiz than its limit")
    ResponseEntity<AllowanceView> extraAttempts(
            @PathVariable String enrollmentId,
            @PathVariable String unitId,
            @RequestBody ExtraAttempts extra,
            @AuthenticationPrincipal Jwt token) {
        UnitId unit = UnitId.parse(unitId).orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_UNIT));
        int attempts = within(extra.attempts(), "/attempts", MOST_ATTEMPTS);
        Reason reason = reason(extra.reason());
        return allowed(enrollmentId, progress -> by(progress, token, reason).extraAttempts(unit, attempts));
    }

    private ResponseEntity<AllowanceView> allowed(String enrollmentId, Deciding deciding) {
        Outcome outcome = change.run(known(enrollmentId), deciding);
        if (outcome.decision() instanceof Decision.Refused(Refusal refusal)) {
            throw Refusals.failure(refusal);
        }
        return view(outcome.progress().orElseThrow());
    }

    private static Allowing by(Progress progress, Jwt token, Reason reason) {
        return new Allowing(progress, CurrentUser.of(token).id(), reason);
    }

    private StudyKey known(String enrollment) {
        return EnrollmentId.parse(enrollment)
                .flatMap(studies::owner)
                .orElseThrow(() -> Refusals.failure(Refusal.UNKNOWN_STUDY));
    }

    private static int within(@Nullable Integer number, String pointer, int most) {
        if (number == null || number < 0 || number > most) {
            throw Problems.invalid(pointer, "is between 0 and " + most);
        }
        return number;
    }

    private static Reason reason(@Nullable String reason) {
        return Reason.parse(reason).orElseThrow(() -> Problems.invalid("/reason", Reason.RULE));
    }

    private static ResponseEntity<AllowanceView> view(Progress progress) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(AllowanceView.of(progress));
    }
}
