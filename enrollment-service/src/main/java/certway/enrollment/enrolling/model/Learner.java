package certway.enrollment.enrolling.model;

import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.Refusal.PrerequisitesMissing;
import certway.enrollment.enrolling.model.Refusal.ProgramRetired;
import java.time.Instant;
import java.util.List;

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
        Terms terms = offer.terms();
        List<Prerequisite> missing = terms.missing(evidence);
        if (!missing.isEmpty()) {
            return new Refused(new PrerequisitesMissing(missing));
        }
        return new Enrollment.Beginning(enrollment, id, FIRST_CYCLE, terms.statements(evidence))
                .in(offer.version(), terms, now);
    }
}
