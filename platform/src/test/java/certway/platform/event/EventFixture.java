package certway.platform.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** Events of a made-up subject, and the records they become. */
public final class EventFixture {

    public static final String TOPIC = "lamps";
    public static final String SWITCHED_ON = "lamp.switched-on.v1";
    public static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private EventFixture() {}

    public static EventEnvelope switchedOn(String lamp, int count) {
        return new EventEnvelope(
                EventIds.of(SWITCHED_ON, lamp, Integer.toString(count)),
                SWITCHED_ON,
                TOPIC,
                lamp,
                "/lamp-service",
                lamp,
                NOON,
                EventJson.tree(Map.of("lamp", lamp, "count", count)),
                null);
    }

    public static ConsumerRecord<String, byte[]> received(EventEnvelope event, long offset) {
        ProducerRecord<String, byte[]> sent = EventCodec.toRecord(event);
        return record(sent.key(), sent.value(), new RecordHeaders(sent.headers().toArray()), offset);
    }

    /** A record that is no event. */
    public static ConsumerRecord<String, byte[]> garbage(long offset) {
        return record("lamp", new byte[] {1, 2, 3}, new RecordHeaders(), offset);
    }

    public static ConsumerRecord<String, byte[]> record(String key, byte[] value, RecordHeaders headers, long offset) {
        return new ConsumerRecord<>(
                TOPIC,
                0,
                offset,
                NOON.toEpochMilli(),
                TimestampType.CREATE_TIME,
                key.length(),
                value.length,
                key,
                value,
                headers,
                Optional.empty());
    }
}
