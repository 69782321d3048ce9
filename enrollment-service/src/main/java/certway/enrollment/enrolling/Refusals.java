package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Offers;
import certway.enrollment.enrolling.model.Prerequisite;
import certway.enrollment.enrolling.model.Price;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Refusal;
import certway.platform.web.Problems;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** How the service says no. */
@Component
final class Refusals {

    private final Offers offers;

    record MissingGroup(List<MissingProgram> anyOf) {}

    record MissingProgram(String programId, @Nullable String title) {}

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
            case Refusal.PaymentRequired(var price) -> paymentRequired(price);
        };
    }

    private ProblemDetail prerequisiteMissing(List<Prerequisite> missing) {
        Map<ProgramId, String> titles = offers.titles(
                missing.stream().flatMap(group -> group.anyOf().stream()).collect(Collectors.toUnmodifiableSet()));
        ProblemDetail problem = Problems.problem(
                HttpStatus.CONFLICT, "prerequisite-missing", "Another program must be completed before this one");
        problem.setProperty(
                "missing",
                missing.stream()
                        .map(group -> new MissingGroup(group.anyOf().stream()
                                .map(program -> new MissingProgram(program.value(), titles.get(program)))
                                .toList()))
                        .toList());
        return problem;
    }

    private static ProblemDetail paymentRequired(Price price) {
        ProblemDetail problem =
                Problems.problem(HttpStatus.CONFLICT, "payment-required", "This program must be paid for");
        problem.setProperty("price", Map.of("amountMinor", price.amountMinor(), "currency", price.currency()));
        return problem;
    }
}
