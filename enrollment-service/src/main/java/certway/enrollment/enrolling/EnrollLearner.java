package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.Decision.Waits;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Evidence;
import certway.enrollment.enrolling.model.Learner;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.Offer;
import certway.enrollment.enrolling.model.Offers;
import certway.enrollment.enrolling.model.Refusal.ProgramUnknown;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.enrolling.model.Waivers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enrols a learner in the latest version of a program, or back in the version of the first time, or once more. */
@Component
final class EnrollLearner {

    private final Enrollments enrollments;
    private final Completions completions;
    private final Waivers waivers;
    private final Offers offers;
    private final Admission admission;
    private final InstantSource clock;

    EnrollLearner(Enrollments enrollments, Merits merits, Offers offers, Admission admission, InstantSource clock) {
        this.enrollments = enrollments;
        this.completions = merits.completions();
        this.waivers = merits.waivers();
        this.offers = offers;
        this.admission = admission;
        this.clock = clock;
    }

    /**
     * Decides and keeps the decision.
     *
     * @throws ChangedMeanwhile if others changed the same enrollment again and again
     */
    Decision enroll(Wish wish) {
        EnrollmentId first = EnrollmentIds.firstOf(wish.learner(), wish.program());
        return admission.keep(first, wish.voucher(), () -> decide(wish));
    }

    /** The decision, which nobody keeps. */
    Decision decide(Wish wish) {
        Optional<Enrollment> held = enrollments.latest(wish.learner(), wish.program());
        return held.isPresent()
                ? again(held.get(), wish.voucher())
                : first(EnrollmentIds.firstOf(wish.learner(), wish.program()), wish);
    }

    /** Pays what an enrollment waits for; empty if the learner has no such enrollment. */
    Optional<Decision> redeem(LearnerId learner, EnrollmentId id, String voucher) {
        Optional<Enrollment> own = enrollments.findOwn(learner, id);
        return own.map(enrollment -> switch (enrollment.state()) {
            case State.AwaitingPayment awaiting ->
                admission.keep(
                        id,
                        voucher,
                        () -> waiting(enrollments.findOwn(learner, id).orElseThrow(), voucher));
            case State.Active active -> new AlreadyEnrolled(enrollment);
            case State.Expired expired -> new AlreadyEnrolled(enrollment);
            case State.Withdrawn withdrawn -> new AlreadyEnrolled(enrollment);
            case State.Completed completed -> new AlreadyEnrolled(enrollment);
        });
    }

    /** Takes a completed program once more; empty if the learner has no such enrollment. */
    Optional<Decision> renew(LearnerId learner, EnrollmentId id, @Nullable String voucher) {
        return enrollments.findOwn(learner, id).map(own -> {
            EnrollmentId following = EnrollmentIds.of(learner, own.pinned().program(), own.cycle() + 1);
            return admission.keep(following, voucher, () -> {
                Optional<Enrollment> begun = enrollments.find(following);
                return begun.isPresent()
                        ? waiting(begun.get(), voucher)
                        : offers.find(own.pinned().program())
                                .map(offer -> own.renew(following, offer, clock.instant()))
                                .orElse(new Refused(new ProgramUnknown()));
            });
        });
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

    private Decision again(Enrollment held, @Nullable String voucher) {
        Instant now = clock.instant();
        if (held.heldAt(now)) {
            return waiting(held, voucher);
        }
        return offers.find(held.pinned().program())
                .map(offer -> held.enrollAgain(offer, now))
                .orElse(new Refused(new ProgramUnknown()));
    }

    /** Ready for a voucher that does not pay for it yet. */
    private static Decision waiting(Enrollment held, @Nullable String voucher) {
        boolean pays = voucher != null
                && held.state() instanceof State.AwaitingPayment
                && !held.bill().paidWith(voucher);
        return pays ? new Waits(held.next()) : new AlreadyEnrolled(held);
    }
}
