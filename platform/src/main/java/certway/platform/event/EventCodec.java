package certway.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** CloudEvents 1.0 in Kafka's binary mode: attributes in {@code ce_*} headers, the data as JSON. */
public final class EventCodec {

    private static final String TRACEPARENT = "traceparent";
    private static final String SCHEMA = "urn:certway:schema:";

    private EventCodec() {}

    public static ProducerRecord<String, byte[]> toRecord(EventEnvelope event) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withType(event.type())
                .withSource(URI.create(event.source()))
                .withSubject(event.subject())
                .withTime(event.time().atOffset(ZoneOffset.UTC))
                .withDataSchema(URI.create(SCHEMA + event.type()))
                .withDataContentType("application/json")
                .withData(EventJson.bytes(event.data()));
        if (event.traceparent() != null) {
            builder.withExtension(TRACEPARENT, event.traceparent());
        }
        return KafkaMessageFactory.<String>createWriter(
                        event.topic(), null, event.time().toEpochMilli(), event.key())
                .writeBinary(builder.build());
    }

    /**
     * Reads a record.
     *
     * @throws UnreadableEvent if it can never be read, whatever is tried
     */
    public static EventEnvelope fromRecord(ConsumerRecord<String, byte[]> record) {
        CloudEvent event = cloudEvent(record);
        Instant time = event.getTime() == null
                ? Instant.ofEpochMilli(record.timestamp())
                : event.getTime().toInstant();
        return new EventEnvelope(
                event.getId(),
                event.getType(),
                record.topic(),
                required(record.key(), "key"),
                event.getSource().toString(),
                required(event.getSubject(), "subject"),
                time,
                json(event.getData()),
                (String) event.getExtension(TRACEPARENT));
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException | IllegalStateException e) {
            throw new UnreadableEvent("not a CloudEvent: " + e.getMessage(), e);
        }
    }

    private static JsonNode json(@Nullable CloudEventData data) {
        if (data == null) {
            throw new UnreadableEvent("no data", null);
        }
        try {
            return EventJson.parse(data.toBytes());
        } catch (JacksonException e) {
            throw new UnreadableEvent("data are not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isEmpty()) {
            throw new UnreadableEvent("no " + name, null);
        }
        return value;
    }
}
