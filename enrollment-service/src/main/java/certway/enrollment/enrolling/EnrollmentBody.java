package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Bill;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.Payment;
import certway.enrollment.enrolling.model.Prerequisite.Statement;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.enrolling.model.Status;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An enrollment as its learner sees it. */
record EnrollmentBody(
        String enrollmentId,
        String programId,
        String slug,
        String title,
        int version,
        int cycle,
        String status,
        @Nullable Instant activatedAt,
        @Nullable Instant accessUntil,
        Paid pricePaid,
        @Nullable Due priceDue,
        @Nullable List<Stated> stated,
        @Nullable Instant completedAt) {

    /**
     * What was paid, and how.
     *
     * @param amountMinor the money that came; not what a voucher took off
     * @param how free, sample, voucher, seat (a sponsor pays), received (a registrar says that the money came), or unpaid
     * @param payments left out where there are none
     */
    record Paid(
            long amountMinor,
            String currency,
            boolean sample,
            String how,
            @Nullable List<Part> payments) {

        static Paid of(Bill bill) {
            return new Paid(
                    bill.receivedMinor(),
                    bill.currency(),
                    bill.sample(),
                    text(bill.how()),
                    bill.payments().isEmpty()
                            ? null
                            : bill.payments().stream().map(Part::of).toList());
        }
    }

    record Part(String how, long amountMinor, String reference, Instant at) {

        static Part of(Payment payment) {
            return new Part(text(payment.how()), payment.amountMinor(), payment.reference(), payment.at());
        }
    }

    /** What is still to be paid before it begins. */
    record Due(long amountMinor, String currency) {}

    /** What the learner stated to be admitted. */
    record Stated(String kind, String text) {

        static Stated of(Statement statement) {
            return new Stated(Alternatives.kind(statement), statement.text());
        }
    }

    static EnrollmentBody of(Enrollment enrollment, Instant now) {
        Bill bill = enrollment.bill();
        Status status = enrollment.statusAt(now);
        boolean waits = status == Status.AWAITING_PAYMENT;
        return new EnrollmentBody(
                enrollment.id().value(),
                enrollment.pinned().program().value(),
                enrollment.pinned().slug(),
                enrollment.pinned().title(),
                enrollment.pinned().version(),
                enrollment.cycle(),
                text(status),
                waits ? null : enrollment.access().since(),
                enrollment.access().until(),
                Paid.of(bill),
                waits ? new Due(bill.dueMinor(), bill.currency()) : null,
                enrollment.stated().isEmpty()
                        ? null
                        : enrollment.stated().stream().map(Stated::of).toList(),
                enrollment.state() instanceof State.Completed(var at) ? at : null);
    }

    static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
