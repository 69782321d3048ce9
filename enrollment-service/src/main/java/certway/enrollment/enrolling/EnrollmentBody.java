package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.Prerequisite.Statement;
import certway.enrollment.enrolling.model.PricePaid;
import certway.enrollment.enrolling.model.State;
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
        Instant activatedAt,
        @Nullable Instant accessUntil,
        Paid pricePaid,
        @Nullable List<Stated> stated,
        @Nullable Instant completedAt) {

    record Paid(long amountMinor, String currency, boolean sample, String how) {}

    /** What the learner stated to be admitted. */
    record Stated(String kind, String text) {

        static Stated of(Statement statement) {
            return new Stated(Alternatives.kind(statement), statement.text());
        }
    }

    static EnrollmentBody of(Enrollment enrollment, Instant now) {
        PricePaid paid = enrollment.paid();
        return new EnrollmentBody(
                enrollment.id().value(),
                enrollment.pinned().program().value(),
                enrollment.pinned().slug(),
                enrollment.pinned().title(),
                enrollment.pinned().version(),
                enrollment.cycle(),
                text(enrollment.statusAt(now)),
                enrollment.access().since(),
                enrollment.access().until(),
                new Paid(paid.amountMinor(), paid.currency(), paid.sample(), text(paid.how())),
                enrollment.stated().isEmpty()
                        ? null
                        : enrollment.stated().stream().map(Stated::of).toList(),
                enrollment.state() instanceof State.Completed(var at) ? at : null);
    }

    static String text(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
