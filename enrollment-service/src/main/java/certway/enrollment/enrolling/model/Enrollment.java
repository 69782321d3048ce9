package certway.enrollment.enrolling.model;

import certway.enrollment.enrolling.model.Decision.Accepted;
import certway.enrollment.enrolling.model.Decision.AlreadyEnrolled;
import certway.enrollment.enrolling.model.Decision.Refused;
import certway.enrollment.enrolling.model.Decision.Waits;
import certway.enrollment.enrolling.model.EnrollmentEvent.Activated;
import certway.enrollment.enrolling.model.Prerequisite.Statement;
import certway.enrollment.enrolling.model.Refusal.NotCompleted;
import certway.enrollment.enrolling.model.Refusal.ProgramRetired;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One learner in one program for one cycle. The version is the one of the first day and stays, whatever is published later or
 * how often the learner leaves and comes back, until a registrar moves it.
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
        Bill bill,
        List<Statement> stated,
        State state) {

    public Enrollment {
        if (cycle < 1 || revision < 1) {
            throw new IllegalArgumentException("cycles and revisions are counted from 1");
        }
        stated = List.copyOf(stated);
    }

    /** A first enrollment, or the first of a cycle. */
    record Beginning(EnrollmentId id, LearnerId learner, int cycle, List<Statement> stated) {

        Decision in(ProgramVersion version, Terms terms, Instant now) {
            Enrollment asked = new Enrollment(
                    id,
                    learner,
                    version,
                    cycle,
                    1,
                    new Access(now, null),
                    Bill.of(terms.price()),
                    stated,
                    new State.AwaitingPayment(terms.accessDays()));
            return asked.begun(now);
        }
    }

    public Status statusAt(Instant now) {
        return switch (state) {
            case State.Completed completed -> Status.COMPLETED;
            case State.Withdrawn withdrawn -> Status.WITHDRAWN;
            case State.AwaitingPayment awaiting -> Status.AWAITING_PAYMENT;
            case State.Expired expired -> Status.EXPIRED;
            case State.Active active -> access.openAt(now) ? Status.ACTIVE : Status.EXPIRED;
        };
    }

    /** Whether there is nothing left to enrol for, so that no offer has to be looked at. */
    public boolean heldAt(Instant now) {
        return switch (statusAt(now)) {
            case ACTIVE, AWAITING_PAYMENT, COMPLETED -> true;
            case WITHDRAWN, EXPIRED -> false;
        };
    }

    /**
     * Comes back. A window that is still open goes on as it is, so that leaving and returning neither costs nor lengthens
     * anything; after its end a new one opens, on the terms of today. Prerequisites were met on the first day, and a bill that
     * was never paid stays as it was agreed.
     */
    public Decision enrollAgain(Offer offer, Instant now) {
        if (heldAt(now)) {
            return new AlreadyEnrolled(this);
        }
        return switch (offer) {
            case Offer.Retired retired -> new Refused(new ProgramRetired());
            case Offer.Published(var version, var terms) -> {
                if (!bill.settled()) {
                    yield to(new State.AwaitingPayment(terms.accessDays())).begun(now);
                }
                yield access.openAt(now)
                        ? activated(next(), new Access(now, access.until()), now)
                        : renewedWindow(terms, now);
            }
        };
    }

    private Decision renewedWindow(Terms terms, Instant now) {
        return next().with(access, bill.and(terms.price()), new State.AwaitingPayment(terms.accessDays()))
                .begun(now);
    }

    /** A completed program is taken once more, as a cycle of its own in the latest version; this one stays as it is. */
    public Decision renew(EnrollmentId following, Offer offer, Instant now) {
        if (!(state instanceof State.Completed)) {
            return new Refused(new NotCompleted());
        }
        return switch (offer) {
            case Offer.Retired retired -> new Refused(new ProgramRetired());
            case Offer.Published(var version, var terms) ->
                new Beginning(following, learner, cycle + 1, List.of()).in(version, terms, now);
        };
    }

    /** This enrollment, which is not kept yet, with a payment. */
    public Decision paying(Payment payment, Instant now) {
        return with(access, bill.and(payment), state).begun(now);
    }

    /** This enrollment, which is not kept yet, as if the seat had not paid. */
    public Enrollment without(String seat) {
        return with(access, bill.without(seat), state);
    }

    /** The same at its next revision. */
    public Enrollment next() {
        return new Enrollment(id, learner, pinned, cycle, revision + 1, access, bill, stated, state);
    }

    /** Begins if everything is paid. */
    private Decision begun(Instant now) {
        if (!(state instanceof State.AwaitingPayment(var accessDays)) || !bill.settled()) {
            return new Waits(this);
        }
        return activated(this, Access.from(now, accessDays), now);
    }

    private static Decision activated(Enrollment enrollment, Access window, Instant now) {
        return new Accepted(new Activated(enrollment.with(window, enrollment.bill, new State.Active()), now));
    }

    public Withdrawal withdraw(Instant now) {
        return switch (state) {
            case State.Completed completed -> new Withdrawal.AlreadyCompleted();
            case State.Withdrawn withdrawn -> new Withdrawal.AlreadyWithdrawn(this);
            case State.AwaitingPayment awaiting -> new Withdrawal.Cancelled(to(new State.Withdrawn(now)));
            case State.Active active -> left(now);
            case State.Expired expired -> left(now);
        };
    }

    private Withdrawal left(Instant now) {
        return new Withdrawal.Accepted(new EnrollmentEvent.Withdrawn(to(new State.Withdrawn(now)), now));
    }

    /** A completion counts whatever else happened meanwhile; only the first one does. */
    public Enrollment complete(Instant at) {
        return complete(at, pinned.version());
    }

    /** The version is the one that was completed: a move that came at the same time may have been too late. */
    public Enrollment complete(Instant at, int version) {
        return state instanceof State.Completed
                ? this
                : to(new State.Completed(at)).in(pinned.as(version));
    }

    /** What becomes of it by a move to another version; only who may study, now or after an extension, is moved. */
    public Move move(Moving moving, Instant now) {
        if (pinned.version() == moving.to().version()) {
            return new Move.AlreadyThere();
        }
        return switch (state) {
            case State.Active active -> moved(moving, now);
            case State.Expired expired -> moved(moving, now);
            case State.AwaitingPayment awaiting -> new Move.LeftAlone();
            case State.Withdrawn withdrawn -> new Move.LeftAlone();
            case State.Completed completed -> new Move.LeftAlone();
        };
    }

    private Move moved(Moving moving, Instant now) {
        Enrollment there = next().in(moving.to());
        return new Move.Accepted(new EnrollmentEvent.Migrated(there, now, pinned.version(), moving));
    }

    private Enrollment in(ProgramVersion version) {
        return new Enrollment(id, learner, version, cycle, revision, access, bill, stated, state);
    }

    /** What is to be noted and told if its access has ended by now. */
    public Optional<EnrollmentEvent.Expired> expire(Instant now) {
        Instant end = access.until();
        if (end == null || !(state instanceof State.Active) || access.openAt(now)) {
            return Optional.empty();
        }
        return Optional.of(new EnrollmentEvent.Expired(to(new State.Expired()), end));
    }

    /** Access until then, also when it has ended; what was reached comes back with it. */
    public Extension extend(Instant until, Instant now) {
        return switch (state) {
            case State.Active active -> extended(until, now);
            case State.Expired expired -> extended(until, now);
            case State.AwaitingPayment awaiting -> new Extension.Refused(Extension.Reason.NOT_STUDIED);
            case State.Withdrawn withdrawn -> new Extension.Refused(Extension.Reason.NOT_STUDIED);
            case State.Completed completed -> new Extension.Refused(Extension.Reason.NOT_STUDIED);
        };
    }

    private Extension extended(Instant until, Instant now) {
        Instant end = access.until();
        if (end == null || !until.isAfter(end) || !until.isAfter(now)) {
            return new Extension.Refused(Extension.Reason.NOT_LONGER);
        }
        Enrollment longer = next().with(new Access(access.since(), until), bill, new State.Active());
        return new Extension.Accepted(new Activated(longer, now));
    }

    private Enrollment to(State state) {
        return next().with(access, bill, state);
    }

    private Enrollment with(Access window, Bill costs, State then) {
        return new Enrollment(id, learner, pinned, cycle, revision, window, costs, stated, then);
    }
}
