package certway.enrollment.enrolling.model;

import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.EnrollmentEvent.Activated;
import certway.enrollment.enrolling.model.Prerequisite.Statement;
import certway.enrollment.enrolling.model.Refusal.PaymentRequired;
import certway.enrollment.enrolling.model.Refusal.ProgramRetired;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One learner in one program for one cycle. The version is the one of the first day and stays, whatever is published later or
 * how often the learner leaves and comes back.
 *
 * @param revision counts the changes, from 1
 * @param stated what the learner stated of themselves to be admitted
 */
public record Enrollment(
        EnrollmentId id,
        LearnerId learner,
        ProgramVersion pinned,
        int cycle,
        long revision,
        Access access,
        PricePaid paid,
        List<Statement> stated,
        State state) {

    public Enrollment {
        if (cycle < 1 || revision < 1) {
            throw new IllegalArgumentException("cycles and revisions are counted from 1");
        }
        stated = List.copyOf(stated);
    }

    public Status statusAt(Instant now) {
        return switch (state) {
            case State.Completed completed -> Status.COMPLETED;
            case State.Withdrawn withdrawn -> Status.WITHDRAWN;
            case State.Active active -> access.openAt(now) ? Status.ACTIVE : Status.EXPIRED;
        };
    }

    /** Whether there is nothing left to enrol for, so that no offer has to be looked at. */
    public boolean heldAt(Instant now) {
        return switch (statusAt(now)) {
            case ACTIVE, COMPLETED -> true;
            case WITHDRAWN, EXPIRED -> false;
        };
    }

    /**
     * Comes back. A window that is still open goes on as it is, so that leaving and returning neither costs nor lengthens
     * anything; after its end a new one opens, on the terms of today. Prerequisites were met on the first day.
     */
    public Decision enrollAgain(Offer offer, Instant now) {
        if (heldAt(now)) {
            return new AlreadyEnrolled(this);
        }
        return switch (offer) {
            case Offer.Retired retired -> new Refused(new ProgramRetired());
            case Offer.Published published -> access.openAt(now) ? resumed(now) : renewed(published.terms(), now);
        };
    }

    private Decision resumed(Instant now) {
        return activated(new Access(now, access.until()), paid, now);
    }

    private Decision renewed(Terms terms, Instant now) {
        Optional<PricePaid> again = terms.price().withoutPayment();
        if (again.isEmpty()) {
            return new Refused(new PaymentRequired(terms.price()));
        }
        return activated(terms.accessFrom(now), again.get(), now);
    }

    private Decision activated(Access window, PricePaid price, Instant now) {
        Enrollment active =
                new Enrollment(id, learner, pinned, cycle, revision + 1, window, price, stated, new State.Active());
        return new Accepted(new Activated(active, now));
    }

    public Withdrawal withdraw(Instant now) {
        return switch (state) {
            case State.Completed completed -> new Withdrawal.AlreadyCompleted();
            case State.Withdrawn withdrawn -> new Withdrawal.AlreadyWithdrawn(this);
            case State.Active active ->
                new Withdrawal.Accepted(new EnrollmentEvent.Withdrawn(to(new State.Withdrawn(now)), now));
        };
    }

    /** A completion counts whatever else happened meanwhile; only the first one does. */
    public Enrollment complete(Instant at) {
        return state instanceof State.Completed ? this : to(new State.Completed(at));
    }

    private Enrollment to(State next) {
        return new Enrollment(id, learner, pinned, cycle, revision + 1, access, paid, stated, next);
    }
}
