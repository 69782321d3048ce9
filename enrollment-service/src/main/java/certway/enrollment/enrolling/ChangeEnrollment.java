package certway.enrollment.enrolling;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.enrolling.model.Decision;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Extension;
import certway.enrollment.enrolling.model.Payment;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.enrolling.model.Withdrawal;
import certway.platform.event.EventIds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What registrars do to somebody's enrollment; each act and its entry in the audit log are one write. */
@Component
final class ChangeEnrollment {

    private static final Logger log = LoggerFactory.getLogger(ChangeEnrollment.class);
    private static final int TRIES = 3;

    private final Enrollments enrollments;
    private final InstantSource clock;

    /** Who does it, and why. */
    record Act(String actor, String reason) {}

    /** Money that came. */
    record Receipt(long amountMinor, String currency, String reference) {}

    /** What became of it. */
    sealed interface Outcome {}

    record Changed(Enrollment enrollment) implements Outcome {}

    /** It was so already. */
    record Unchanged(Enrollment enrollment) implements Outcome {}

    record NotFound() implements Outcome {}

    record NothingDue() implements Outcome {}

    /** More than is due, or in another currency. */
    record NotWhatIsDue(long dueMinor, String currency) implements Outcome {}

    record NotExtended(Extension.Reason reason) implements Outcome {}

    /** What was completed is not left. */
    record CompletedAlready() implements Outcome {}

    /** The registrar has not seen the latest revision. */
    record Stale() implements Outcome {}

    ChangeEnrollment(Enrollments enrollments, InstantSource clock) {
        this.enrollments = enrollments;
        this.clock = clock;
    }

    /** The same reference pays the same enrollment once. */
    Outcome receive(EnrollmentId id, Receipt receipt, Act act) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Enrollment> held = enrollments.find(id);
            Outcome outcome = held.isEmpty() ? new NotFound() : received(held.get(), receipt);
            if (!(outcome instanceof Changed(var paid)) || save(change(paid), "payment-received", act)) {
                return outcome;
            }
        }
        throw new ChangedMeanwhile(id);
    }

    private Outcome received(Enrollment held, Receipt receipt) {
        if (held.bill().has(Payment.How.RECEIVED, receipt.reference())) {
            return new Unchanged(held);
        }
        if (!(held.state() instanceof State.AwaitingPayment)) {
            return new NothingDue();
        }
        String currency = held.bill().currency();
        if (!currency.equals(receipt.currency())
                || receipt.amountMinor() > held.bill().dueMinor()) {
            return new NotWhatIsDue(held.bill().dueMinor(), currency);
        }
        Instant now = clock.instant();
        Payment payment = new Payment(Payment.How.RECEIVED, receipt.amountMinor(), receipt.reference(), now);
        return switch (held.next().paying(payment, now)) {
            case Decision.Accepted(var event) -> new Changed(event.enrollment());
            case Decision.Waits(var enrollment) -> new Changed(enrollment);
            case Decision.AlreadyEnrolled(var enrollment) -> new Unchanged(enrollment);
            case Decision.Refused refused -> new NothingDue();
        };
    }

    /** Lengthens the access of an enrollment at that revision. */
    Outcome extend(EnrollmentId id, long revision, Instant until, Act act) {
        Optional<Enrollment> held = enrollments.find(id);
        if (held.isEmpty()) {
            return new NotFound();
        }
        if (held.get().revision() != revision) {
            return new Stale();
        }
        return switch (held.get().extend(until, clock.instant())) {
            case Extension.Refused(var reason) -> new NotExtended(reason);
            case Extension.Accepted(var event) -> kept(change(event.enrollment()), "access-extended", act);
        };
    }

    /** Ends an enrollment at that revision; what the learner reached stays where it is. */
    Outcome withdraw(EnrollmentId id, long revision, Act act) {
        Optional<Enrollment> held = enrollments.find(id);
        if (held.isEmpty()) {
            return new NotFound();
        }
        return switch (held.get().withdraw(clock.instant())) {
            case Withdrawal.AlreadyWithdrawn(var enrollment) -> new Unchanged(enrollment);
            case Withdrawal.AlreadyCompleted completed -> new CompletedAlready();
            case Withdrawal.Accepted(var event) -> left(held.get(), revision, Change.of(event), act);
            case Withdrawal.Cancelled(var enrollment) -> left(held.get(), revision, Change.of(enrollment), act);
        };
    }

    private Outcome left(Enrollment held, long revision, Change change, Act act) {
        return held.revision() == revision ? kept(change, "enrollment-withdrawn", act) : new Stale();
    }

    private Outcome kept(Change change, String what, Act act) {
        return save(change, what, act) ? new Changed(change.enrollment()) : new Stale();
    }

    private Change change(Enrollment changed) {
        return changed.state() instanceof State.Active
                ? Change.of(new EnrollmentEvent.Activated(changed, clock.instant()))
                : Change.of(changed);
    }

    private boolean save(Change change, String what, Act act) {
        Enrollment changed = change.enrollment();
        String id = changed.id().value();
        AuditEntry entry = new AuditEntry(
                EventIds.of("audit", id, Long.toString(changed.revision())),
                clock.instant(),
                act.actor(),
                what,
                new AuditEntry.On(
                        id,
                        changed.learner().value(),
                        changed.pinned().program().value()),
                act.reason());
        boolean saved = enrollments.save(change.by(entry));
        if (saved) {
            log.atInfo()
                    .addKeyValue("enrollmentId", id)
                    .addKeyValue("revision", changed.revision())
                    .addKeyValue("act", what)
                    .log("Enrollment changed");
        }
        return saved;
    }
}
