package certway.platform.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One fact, ready for Kafka: a CloudEvent with its topic and the key that orders it.
 *
 * @param id a function of the fact ({@link EventIds}); a duplicate carries the same id
 * @param type ends in its version, for example {@code something.happened.v1}
 * @param key events of one key stay in order
 * @param source the service that states the fact, for example {@code /some-service}
 * @param subject the id of what the fact is about
 * @param time when it happened, at most to the millisecond
 * @param traceparent W3C trace context of the request that caused it
 */
public record EventEnvelope(
        String id,
        String type,
        String topic,
        String key,
        String source,
        String subject,
        Instant time,
        JsonNode data,
        @Nullable String traceparent) {

    /** Reads the data as the consumer's own record; unknown fields are ignored. */
    public <T> T dataAs(Class<T> shape) {
        return EventJson.read(data, shape);
    }
}
