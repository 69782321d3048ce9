package certway.web.learning;

import certway.web.certificate.Completions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a learner's enrollments. */
public record Enrollments(List<Enrollment> items, @Nullable String next) {

    /** What is still to be paid. */
    public record Due(long amountMinor, String currency) {}

    public record Enrollment(
            String enrollmentId,
            String programId,
            String slug,
            String title,
            int version,
            int cycle,
            String status,
            @Nullable Instant activatedAt,
            @Nullable Instant accessUntil,
            @Nullable Instant completedAt,
            @Nullable Due priceDue) {

        /** Whether it begins only when something was paid. */
        public boolean isWaiting() {
            return priceDue != null;
        }

        public String address() {
            return isWaiting() ? "/learn/%s/payment".formatted(enrollmentId) : "/learn/" + enrollmentId;
        }

        Completions.Course course() {
            return new Completions.Course(programId, cycle);
        }

        boolean isStudied() {
            return isActive() || status.equals("completed");
        }

        public boolean isActive() {
            return status.equals("active");
        }
    }
}
