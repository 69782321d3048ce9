package certway.enrollment.webhook;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventJson;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a webhook is sent: a CloudEvent in JSON (CloudEvents 1.0, JSON format, section 3).
 *
 * @param id of the event, and the {@code webhook-id}
 * @param learner whom it tells of; null if nobody
 * @param body the JSON text, which is signed as it is
 * @param traceparent W3C trace context of what caused it
 */
record Message(
        String id,
        String type,
        String subject,
        @Nullable String learner,
        String body,
        @Nullable String traceparent) {

    static final String CONTENT_TYPE = "application/cloudevents+json";

    private static final String SCHEMA = "urn:certway:schema:";

    /** The members in the order in which they are written. */
    private record CloudEvent(
            String specversion,
            String id,
            String type,
            String source,
            String subject,
            Instant time,
            String datacontenttype,
            String dataschema,
            JsonNode data) {}

    /** Tells of an event as it is. */
    static Message of(EventEnvelope event) {
        return of(event, learner(event));
    }

    /** Tells of an event in which a learner need not be named to be meant. */
    static Message of(EventEnvelope event, @Nullable String learner) {
        String body = EventJson.text(EventJson.tree(new CloudEvent(
                "1.0",
                event.id(),
                event.type(),
                event.source(),
                event.subject(),
                event.time(),
                "application/json",
                SCHEMA + event.type(),
                event.data())));
        return new Message(event.id(), event.type(), event.subject(), learner, body, event.traceparent());
    }

    /** Whom an event names; null if nobody. */
    static @Nullable String learner(EventEnvelope event) {
        return event.data().path("learnerId").stringValue(null);
    }

    /** When it happened. */
    Instant time() {
        return Instant.parse(EventJson.parse(body).path("time").stringValue());
    }
}
