package certway.platform.event;

import static certway.platform.event.EventFixture.NOON;
import static certway.platform.event.EventFixture.garbage;
import static certway.platform.event.EventFixture.received;
import static certway.platform.event.EventFixture.record;
import static certway.platform.event.EventFixture.switchedOn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private record Lamp(String lamp, int count) {}

    @Test
    void whatIsSentIsWhatIsReceived() {
        EventEnvelope event = switchedOn("hall", 7);

        assertThat(EventCodec.fromRecord(received(event, 0))).isEqualTo(event);
        assertThat(event.dataAs(Lamp.class)).isEqualTo(new Lamp("hall", 7));
    }

    @Test
    void theAttributesAreHeadersAndTheValueIsTheDataAlone() {
        EventEnvelope event = switchedOn("hall", 7);

        ProducerRecord<String, byte[]> record = EventCodec.toRecord(event);

        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        assertThat(headers)
                .isEqualTo(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_type", "lamp.switched-on.v1",
                        "ce_source", "/lamp-service",
                        "ce_subject", "hall",
                        "ce_time", "2026-11-02T12:00:00Z",
                        "ce_dataschema", "urn:certway:schema:lamp.switched-on.v1",
                        "content-type", "application/json"));
        assertThat(record.key()).isEqualTo("hall");
        assertThat(record.timestamp()).isEqualTo(NOON.toEpochMilli());
        assertThat(EventJson.parse(record.value())).isEqualTo(event.data());
    }

    @Test
    void theTraceTravelsWithTheEvent() {
        EventEnvelope plain = switchedOn("hall", 7);
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        EventEnvelope traced = new EventEnvelope(
                plain.id(),
                plain.type(),
                plain.topic(),
                plain.key(),
                plain.source(),
                plain.subject(),
                plain.time(),
                plain.data(),
                trace);

        assertThat(EventCodec.fromRecord(received(traced, 0)).traceparent()).isEqualTo(trace);
    }

    @Test
    void bytesThatAreNoEventAreRefusedAsUnreadable() {
        assertThatExceptionOfType(UnreadableEvent.class).isThrownBy(() -> EventCodec.fromRecord(garbage(0)));
    }

    @Test
    void anEventWhoseDataAreNotJsonIsUnreadable() {
        RecordHeaders headers = new RecordHeaders(
                EventCodec.toRecord(switchedOn("hall", 1)).headers().toArray());

        assertThatExceptionOfType(UnreadableEvent.class)
                .isThrownBy(() -> EventCodec.fromRecord(record("hall", "{\"a\":".getBytes(UTF_8), headers, 0)))
                .withMessageContaining("JSON");
    }
}
