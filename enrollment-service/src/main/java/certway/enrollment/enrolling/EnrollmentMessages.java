package certway.enrollment.enrolling;

import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.platform.event.EventJson;
import certway.platform.web.Correlation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The form in which other services hear of enrollments. */
final class EnrollmentMessages {

    static final String TOPIC = "certway.enrollments";
    static final String ACTIVATED = "certway.enrollment.activated.v1";
    static final String EXPIRED = "certway.enrollment.expired.v1";
    static final String MIGRATED = "certway.enrollment.migrated.v1";
    static final String WITHDRAWN = "certway.enrollment.withdrawn.v1";

    private static final String SOURCE = "/enrollment-service";

    private record Activated(
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle,
            long revision,
            Instant activatedAt,
            @Nullable Instant accessUntil) {}

    private record Withdrawn(
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle,
            long revision,
            Instant withdrawnAt) {}

    private record Expired(
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int cycle,
            long revision,
            @Nullable Instant accessUntil,
            Instant expiredAt) {}

    private record Migrated(
            String enrollmentId,
            String learnerId,
            String programId,
            int version,
            int fromVersion,
            int cycle,
            long revision,
            String migrationId,
            boolean reversal,
            Instant migratedAt,
            @Nullable Instant accessUntil) {}

    private EnrollmentMessages() {}

    static EventEnvelope envelope(EnrollmentEvent event) {
        return switch (event) {
            case EnrollmentEvent.Activated activated -> envelope(ACTIVATED, event, activated(activated.enrollment()));
            case EnrollmentEvent.Withdrawn withdrawn ->
                envelope(WITHDRAWN, event, withdrawn(withdrawn.enrollment(), withdrawn.at()));
            case EnrollmentEvent.Expired expired ->
                envelope(EXPIRED, event, expired(expired.enrollment(), expired.at()));
            case EnrollmentEvent.Migrated migrated -> envelope(MIGRATED, event, migrated(migrated));
        };
    }

    private static Activated activated(Enrollment enrollment) {
        return new Activated(
                enrollment.id().value(),
                enrollment.learner().value(),
                enrollment.pinned().program().value(),
                enrollment.pinned().version(),
                enrollment.cycle(),
                enrollment.revision(),
                enrollment.access().since(),
                enrollment.access().until());
    }

    private static Withdrawn withdrawn(Enrollment enrollment, Instant at) {
        return new Withdrawn(
                enrollment.id().value(),
                enrollment.learner().value(),
                enrollment.pinned().program().value(),
                enrollment.pinned().version(),
                enrollment.cycle(),
                enrollment.revision(),
                at);
    }

    private static Expired expired(Enrollment enrollment, Instant at) {
        return new Expired(
                enrollment.id().value(),
                enrollment.learner().value(),
                enrollment.pinned().program().value(),
                enrollment.pinned().version(),
                enrollment.cycle(),
                enrollment.revision(),
                enrollment.access().until(),
                at);
    }

    private static Migrated migrated(EnrollmentEvent.Migrated event) {
        Enrollment enrollment = event.enrollment();
        return new Migrated(
                enrollment.id().value(),
                enrollment.learner().value(),
                enrollment.pinned().program().value(),
                enrollment.pinned().version(),
                event.from(),
                enrollment.cycle(),
                enrollment.revision(),
                event.moving().migration(),
                event.moving().reversal(),
                event.at(),
                enrollment.access().until());
    }

    private static EventEnvelope envelope(String type, EnrollmentEvent event, Object data) {
        Enrollment enrollment = event.enrollment();
        String id = enrollment.id().value();
        return new EventEnvelope(
                EventIds.of(type, id, Long.toString(enrollment.revision())),
                type,
                TOPIC,
                enrollment.learner().value(),
                SOURCE,
                id,
                event.at(),
                EventJson.tree(data),
                Correlation.current());
    }
}
