package certway.enrollment.enrolling;

import certway.desk.csv.Csv;
import certway.enrollment.enrolling.model.Bill;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Enrollments as CSV. */
final class RosterCsv {

    static final String[] HEADER = {
        "enrollmentId",
        "learnerId",
        "programId",
        "version",
        "cycle",
        "status",
        "activatedAt",
        "accessUntil",
        "completedAt",
        "paidMinor",
        "dueMinor",
        "currency",
        "paidBy"
    };

    private RosterCsv() {}

    static void line(Csv csv, Enrollment enrollment, Instant now) {
        Bill bill = enrollment.bill();
        boolean waits = enrollment.state() instanceof State.AwaitingPayment;
        csv.line(
                enrollment.id().value(),
                enrollment.learner().value(),
                enrollment.pinned().program().value(),
                Integer.toString(enrollment.pinned().version()),
                Integer.toString(enrollment.cycle()),
                EnrollmentBody.text(enrollment.statusAt(now)),
                text(waits ? null : enrollment.access().since()),
                text(enrollment.access().until()),
                text(enrollment.state() instanceof State.Completed(var at) ? at : null),
                Long.toString(bill.receivedMinor()),
                Long.toString(waits ? bill.dueMinor() : 0),
                bill.currency(),
                EnrollmentBody.text(bill.how()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
