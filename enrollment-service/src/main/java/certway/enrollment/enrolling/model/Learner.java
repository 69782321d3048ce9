package certway.enrollment.enrolling.model;

import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.EnrollmentEvent.Activated;
import certway.enrollment.enrolling.model.Refusal.PaymentRequired;
import certway.enrollment.enrolling.model.Refusal.PrerequisitesMissing;
import certway.enrollment.enrolling.model.Refusal.ProgramRetired;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody who wants to enrol for the first time in a program, with the programs completed so far. */
public record Learner(LearnerId id, Set<ProgramId> completed) {

    private static final int FIRST_CYCLE = 1;

    public Learner {
        completed = Set.copyOf(completed);
    }

    public Decision enroll(EnrollmentId enrollment, Offer offer, Instant now) {
        return switch (offer) {
            case Offer.Retired retired -> new Refused(new ProgramRetired());
            case Offer.Published published -> enroll(enrollment, published, now);
        };
    }

    private Decision enroll(EnrollmentId enrollment, Offer.Published offer, Instant now) {
        List<Prerequisite> missing = offer.terms().missing(completed);
        if (!missing.isEmpty()) {
            return new Refused(new PrerequisitesMissing(missing));
        }
        Price price = offer.terms().price();
        Optional<PricePaid> paid = price.withoutPayment();
        if (paid.isEmpty()) {
            return new Refused(new PaymentRequired(price));
        }
        Access access = offer.terms().accessFrom(now);
        Enrollment active =
                new Enrollment(enrollment, id, offer.version(), FIRST_CYCLE, 1, access, paid.get(), new State.Active());
        return new Accepted(new Activated(active, now));
    }
}
