package certway.web.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a learner's enrollments. */
public record Enrollments(List<Enrollment> items, @Nullable String next) {

    public record Enrollment(
            String enrollmentId,
            String programId,
            String slug,
            String title,
            int version,
            int cycle,
            String status,
            Instant activatedAt,
            @Nullable Instant accessUntil,
            @Nullable Instant completedAt) {

        public boolean isActive() {
            return status.equals("active");
        }
    }
}
