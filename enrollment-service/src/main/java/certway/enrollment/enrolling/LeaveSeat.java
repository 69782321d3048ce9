package certway.enrollment.enrolling;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.Sponsored;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.enrolling.model.Withdrawal;
import certway.platform.event.EventIds;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes the seat of an enrollment away. */
@Component
final class LeaveSeat implements Sponsored {

    private static final int TRIES = 3;

    private final MongoEnrollments enrollments;
    private final InstantSource clock;

    LeaveSeat(MongoEnrollments enrollments, InstantSource clock) {
        this.enrollments = enrollments;
        this.clock = clock;
    }

    @Override
    public Map<EnrollmentId, Enrollment> find(Set<EnrollmentId> ids) {
        return enrollments.all(ids).stream().collect(Collectors.toMap(Enrollment::id, Function.identity()));
    }

    @Override
    public Leaving leave(EnrollmentId id, String seat, Reclaim reclaim) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Enrollment> held = enrollments.find(id);
            if (held.isEmpty() || !held.get().bill().paidWith(seat)) {
                return Leaving.NOT_PAID;
            }
            if (held.get().state() instanceof State.Completed) {
                return Leaving.COMPLETED;
            }
            if (enrollments.save(change(held.get(), seat, reclaim))) {
                return Leaving.LEFT;
            }
        }
        throw new ChangedMeanwhile(id);
    }

    private Change change(Enrollment held, String seat, Reclaim reclaim) {
        Instant now = clock.instant();
        Enrollment unpaid = held.without(seat);
        Change change = switch (unpaid.withdraw(now)) {
            case Withdrawal.Accepted(var event) -> Change.of(event);
            case Withdrawal.Cancelled(var enrollment) -> Change.of(enrollment);
            case Withdrawal.AlreadyWithdrawn already -> Change.of(unpaid.next());
            case Withdrawal.AlreadyCompleted completed -> throw new IllegalStateException("it is not completed");
        };
        Enrollment left = change.enrollment();
        return change.by(new AuditEntry(
                EventIds.of("audit", left.id().value(), Long.toString(left.revision())),
                now,
                reclaim.actor(),
                "seat-reclaimed",
                new AuditEntry.On(
                        left.id().value(),
                        left.learner().value(),
                        left.pinned().program().value()),
                reclaim.reason()));
    }
}
