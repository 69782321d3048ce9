package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent.Activated;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Evidence;
import certway.enrollment.enrolling.model.Learner;
import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Offers;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Refusal.ProgramUnknown;
import certway.enrollment.enrolling.model.Waivers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Enrols a learner in the latest version of a program, or back in the version of the first time. */
@Component
final class EnrollLearner {

    private static final Logger log = LoggerFactory.getLogger(EnrollLearner.class);
    private static final int TRIES = 3;

    private final Enrollments enrollments;
    private final Completions completions;
    private final Waivers waivers;
    private final Offers offers;
    private final InstantSource clock;

    EnrollLearner(
            Enrollments enrollments, Completions completions, Waivers waivers, Offers offers, InstantSource clock) {
        this.enrollments = enrollments;
        this.completions = completions;
        this.waivers = waivers;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * Decides and keeps the decision.
     *
     * @throws ChangedMeanwhile if others changed the same enrollment again and again
     */
    Decision enroll(Wish wish) {
        EnrollmentId id = EnrollmentIds.firstOf(wish.learner(), wish.program());
        for (int i = 0; i < TRIES; i++) {
            Optional<Enrollment> held = enrollments.find(id);
            Decision decision = held.isPresent() ? again(held.get(), wish.program()) : first(id, wish);
            if (kept(decision)) {
                return decision;
            }
        }
        throw new ChangedMeanwhile(id);
    }

    private Decision first(EnrollmentId id, Wish wish) {
        return offers.find(wish.program())
                .map(offer -> new Learner(wish.learner(), evidence(wish, offer)).enroll(id, offer, clock.instant()))
                .orElse(new Refused(new ProgramUnknown()));
    }

    /** Looks up only what the offer asks for. */
    private Evidence evidence(Wish wish, Offer offer) {
        return switch (offer) {
            case Offer.Published(var version, var terms)
            when !terms.prerequisites().isEmpty() ->
                new Evidence(
                        completions.among(terms.prerequisitePrograms(), wish.learner()),
                        wish.stated(),
                        waivers.waived(wish.learner(), version.program()));
            case Offer.Published free -> Evidence.NONE;
            case Offer.Retired retired -> Evidence.NONE;
        };
    }

    private Decision again(Enrollment held, ProgramId program) {
        Instant now = clock.instant();
        if (held.heldAt(now)) {
            return new AlreadyEnrolled(held);
        }
        return offers.find(program)
                .map(offer -> held.enrollAgain(offer, now))
                .orElse(new Refused(new ProgramUnknown()));
    }

    private boolean kept(Decision decision) {
        return switch (decision) {
            case Accepted(var event) -> kept(event);
            case AlreadyEnrolled already -> true;
            case Refused refused -> true;
        };
    }

    private boolean kept(Activated event) {
        Enrollment enrollment = event.enrollment();
        boolean kept = enrollment.revision() == 1 ? enrollments.add(event) : enrollments.save(event);
        if (kept) {
            log.atInfo()
                    .addKeyValue("enrollmentId", enrollment.id().value())
                    .addKeyValue("programId", enrollment.pinned().program().value())
                    .addKeyValue("version", enrollment.pinned().version())
                    .addKeyValue("revision", enrollment.revision())
                    .log("Enrollment activated");
        }
        return kept;
    }
}
