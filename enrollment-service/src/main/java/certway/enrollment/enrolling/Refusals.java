package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Offers;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Refusal;
import certway.enrollment.enrolling.model.Vouchers;
import certway.platform.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** How the service says no. */
@Component
final class Refusals {

    private final Offers offers;

    Refusals(Offers offers) {
        this.offers = offers;
    }

    ProblemDetail problem(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ProgramUnknown unknown ->
                Problems.problem(HttpStatus.NOT_FOUND, "program-not-found", "There is no such program");
            case Refusal.ProgramRetired retired ->
                Problems.problem(HttpStatus.CONFLICT, "program-retired", "This program takes no new learners");
            case Refusal.PrerequisitesMissing(var missing) -> prerequisiteMissing(missing);
            case Refusal.VoucherUnusable(var reason) -> voucherUnusable(reason);
            case Refusal.NotCompleted notCompleted ->
                Problems.problem(HttpStatus.CONFLICT, "enrollment-not-completed", "Only what was completed is renewed");
        };
    }

    private ProblemDetail prerequisiteMissing(List<Prerequisite> missing) {
        Map<ProgramId, String> titles =
                offers.titles(missing.stream().flatMap(Prerequisite::programs).collect(Collectors.toUnmodifiableSet()));
        ProblemDetail problem = Problems.problem(
                HttpStatus.CONFLICT, "prerequisite-missing", "Prerequisites of this program are not met");
        problem.setProperty(
                "missing",
                missing.stream()
                        .map(prerequisite -> Alternatives.of(prerequisite, titles))
                        .toList());
        return problem;
    }

    private static ProblemDetail voucherUnusable(Vouchers.Reason reason) {
        ProblemDetail problem =
                Problems.problem(HttpStatus.CONFLICT, "voucher-unusable", "This voucher cannot be used here");
        problem.setProperty("reason", EnrollmentBody.text(reason));
        return problem;
    }
}
