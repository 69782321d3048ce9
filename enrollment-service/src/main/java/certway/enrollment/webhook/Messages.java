package certway.enrollment.webhook;

import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.personal.model.Erased;
import certway.enrollment.sponsor.model.SponsoredSeats;
import certway.enrollment.sponsor.model.SponsoredSeats.PayingSeat;
import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.platform.event.EventJson;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Decides what a webhook is told of an event, if anything. */
@Component
final class Messages {

    private static final String SOURCE = "/enrollment-service";

    private final SponsoredSeats seats;
    private final Erased erased;

    /** What is read of an event about an enrollment. */
    private record About(
            String enrollmentId,
            @Nullable Instant accessUntil,
            @Nullable Instant completedAt) {}

    /** As much as a sponsor sees of a seat: neither who it is nor how well they do. */
    private record SeatChanged(
            String poolId,
            String programId,
            String code,
            String label,
            String status,
            @Nullable Instant accessUntil,
            @Nullable Instant completedAt) {}

    private record Tested(String webhookId) {}

    Messages(SponsoredSeats seats, Erased erased) {
        this.seats = seats;
        this.erased = erased;
    }

    /** Nothing is said of people who were erased, but that they were. */
    Optional<Message> of(Webhook webhook, EventEnvelope event) {
        String learner = Message.learner(event);
        if (!isWanted(webhook, event)
                || (learner != null && !event.type().equals(EventTypes.ERASED) && erased.contains(learner))) {
            return Optional.empty();
        }
        String sponsor = webhook.sponsor();
        return sponsor == null
                ? Optional.of(Message.of(event))
                : EventTypes.seatStatus(event.type()).flatMap(status -> seatChanged(sponsor, event, status));
    }

    private static boolean isWanted(Webhook webhook, EventEnvelope event) {
        JsonNode program = event.data().path("programId");
        Webhook.Target target = webhook.target();
        return (webhook.sponsor() != null || target.types().contains(event.type()))
                && (target.programs().isEmpty()
                        || !program.isString()
                        || target.programs().contains(program.stringValue()));
    }

    private Optional<Message> seatChanged(String sponsor, EventEnvelope event, String status) {
        About about = event.dataAs(About.class);
        return seats.payingFor(new EnrollmentId(about.enrollmentId()))
                .filter(seat -> seat.sponsor().equals(sponsor))
                .map(seat -> Message.of(seatChanged(event, about, seat, status), Message.learner(event)));
    }

    private static EventEnvelope seatChanged(EventEnvelope event, About about, PayingSeat seat, String status) {
        SeatChanged data = new SeatChanged(
                seat.pool(),
                seat.program().value(),
                seat.code(),
                seat.label(),
                status,
                about.accessUntil(),
                about.completedAt());
        return new EventEnvelope(
                EventIds.of(EventTypes.SEAT_CHANGED, event.id()),
                EventTypes.SEAT_CHANGED,
                event.topic(),
                seat.code(),
                SOURCE,
                seat.code(),
                event.time(),
                EventJson.tree(data),
                event.traceparent());
    }

    /** A message that tells of nothing. */
    static Message test(Webhook webhook, String id, Instant now) {
        return Message.of(new EventEnvelope(
                id,
                EventTypes.TESTED,
                "",
                webhook.id(),
                SOURCE,
                webhook.id(),
                now,
                EventJson.tree(new Tested(webhook.id())),
                null));
    }
}
