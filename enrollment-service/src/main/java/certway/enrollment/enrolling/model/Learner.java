package certway.enrollment.enrolling.model;

import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.EnrollmentEvent.Activated;
import certway.enrollment.enrolling.model.Prerequisite.Statement;
import certway.enrollment.enrolling.model.Refusal.PaymentRequired;
import certway.enrollment.enrolling.model.Refusal.PrerequisitesMissing;
import certway.enrollment.enrolling.model.Refusal.ProgramRetired;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Somebody who wants to enrol for the first time in a program, with what speaks for them. */
public record Learner(LearnerId id, Evidence evidence) {

    private static final int FIRST_CYCLE = 1;

    public Decision enroll(EnrollmentId enrollment, Offer offer, Instant now) {
        return switch (offer) {
            case Offer.Retired retired -> new Refused(new ProgramRetired());
            case Offer.Published published -> enroll(enrollment, published, now);
        };
    }

    private Decision enroll(EnrollmentId enrollment, Offer.Published offer, Instant now) {
        List<Prerequisite> missing = offer.terms().missing(evidence);
        if (!missing.isEmpty()) {
            return new Refused(new PrerequisitesMissing(missing));
        }
        Price price = offer.terms().price();
        Optional<PricePaid> paid = price.withoutPayment();
        if (paid.isEmpty()) {
            return new Refused(new PaymentRequired(price));
        }
        Access access = offer.terms().accessFrom(now);
        List<Statement> stated = offer.terms().statements(evidence);
        Enrollment active = new Enrollment(
                enrollment, id, offer.version(), FIRST_CYCLE, 1, access, paid.get(), stated, new State.Active());
        return new Accepted(new Activated(active, now));
    }
}
