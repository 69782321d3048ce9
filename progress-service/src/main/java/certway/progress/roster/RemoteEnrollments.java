package certway.progress.roster;

import certway.platform.event.EventJson;
import certway.progress.study.model.Enrollment;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.Enrollments;
import certway.progress.study.model.Study;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.web.client.HttpClientErrorException;

/** Asks enrollment-service about an enrollment whose news has not come yet. */
final class RemoteEnrollments implements Enrollments {

    private final EnrollmentClient client;
    private final InstantSource clock;

    RemoteEnrollments(EnrollmentClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Optional<Study> study(EnrollmentId id) {
        try {
            return study(EventJson.read(client.enrollment(id.value()), EnrollmentData.class));
        } catch (HttpClientErrorException.NotFound e) {
            return Optional.empty();
        }
    }

    private Optional<Study> study(EnrollmentData data) {
        Enrollment enrollment = data.enrollment();
        Instant at = Objects.requireNonNullElseGet(data.activatedAt(), clock::instant);
        return switch (String.valueOf(data.status())) {
            case "active", "completed" -> Optional.of(Study.opened(enrollment, at));
            case "expired" -> Optional.of(Study.opened(enrollment.until(clock.instant()), at));
            case "withdrawn" -> Optional.of(Study.closed(enrollment, at));
            // It waits for something, a payment for example: its news will come when it is active.
            default -> Optional.empty();
        };
    }
}
