package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Bill;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.State;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enrollments as CSV (RFC 4180). Every field is an id, a word, a number or an instant: none needs quotes, and none is a formula. */
final class RosterCsv {

    private static final String HEADER =
            "enrollmentId,learnerId,programId,version,cycle,status,activatedAt,accessUntil,completedAt,paidMinor,dueMinor,currency,paidBy";

    private final PrintWriter out;
    private final Instant now;

    RosterCsv(PrintWriter out, Instant now) {
        this.out = out;
        this.now = now;
        out.print(HEADER + "\r\n");
    }

    void line(Enrollment enrollment) {
        Bill bill = enrollment.bill();
        boolean waits = enrollment.state() instanceof State.AwaitingPayment;
        out.print(String.join(
                        ",",
                        List.of(
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
                                EnrollmentBody.text(bill.how())))
                + "\r\n");
    }

    /** Hands over the last lines; a reader that went away is noticed here at the latest. */
    void end() {
        out.flush();
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? "" : instant.toString();
    }
}
