package certway.platform.kafka;

import static certway.platform.event.EventFixture.NOON;
import static certway.platform.event.EventFixture.SWITCHED_ON;
import static certway.platform.event.EventFixture.TOPIC;
import static certway.platform.event.EventFixture.garbage;
import static certway.platform.event.EventFixture.received;
import static certway.platform.event.EventFixture.switchedOn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.platform.DependencyUnavailable;
import certway.platform.event.EventEnvelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EventLoopTest {

    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
    private final List<EventEnvelope> handled = new ArrayList<>();
    private Instant now = NOON;

    @Test
    void commitsAfterHandling() throws InterruptedException {
        EventLoop loop = loop((event, position) -> handled.add(event));
        consumer.addRecord(received(switchedOn("hall", 1), 0));
        consumer.addRecord(received(switchedOn("hall", 2), 1));

        loop.step();

        assertThat(handled).containsExactly(switchedOn("hall", 1), switchedOn("hall", 2));
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void aRecordThatCannotBeReadIsParkedWithItsCauseAndTheNextOneIsHandled() throws InterruptedException {
        MockProducer<String, byte[]> parked = producer(true);
        EventLoop loop = loop((event, position) -> handled.add(event), parked);
        consumer.addRecord(garbage(0));
        consumer.addRecord(received(switchedOn("hall", 1), 1));

        loop.step();

        assertThat(handled).containsExactly(switchedOn("hall", 1));
        assertThat(committed()).isEqualTo(2);
        ProducerRecord<String, byte[]> record = parked.history().getFirst();
        assertThat(record.topic()).isEqualTo("lamps.parked");
        assertThat(record.value()).isEqualTo(new byte[] {1, 2, 3});
        assertThat(header(record, "parked_cause")).contains("not a CloudEvent");
        assertThat(header(record, "parked_offset")).isEqualTo("0");
    }

    @Test
    void anEventThatCanNeverBeHandledIsParkedWithTheReason() throws InterruptedException {
        MockProducer<String, byte[]> parked = producer(true);
        EventLoop loop = loop(
                (event, position) -> {
                    throw new Unhandleable("there is no such lamp");
                },
                parked);
        consumer.addRecord(received(switchedOn("hall", 1), 0));

        loop.step();

        assertThat(header(parked.history().getFirst(), "parked_cause")).isEqualTo("there is no such lamp");
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void dataOfAWrongShapeAreParked() throws InterruptedException {
        record Wrong(int lamp) {}
        MockProducer<String, byte[]> parked = producer(true);
        EventLoop loop = loop((event, position) -> event.dataAs(Wrong.class), parked);
        consumer.addRecord(received(switchedOn("hall", 1), 0));

        loop.step();

        assertThat(parked.history()).hasSize(1);
    }

    @Test
    void anEventWaitsInItsPlaceWhileADependencyIsDown() throws InterruptedException {
        boolean[] down = {true};
        EventLoop loop = loop((event, position) -> {
            if (down[0]) {
                throw new DependencyUnavailable("The electrician", null);
            }
            handled.add(event);
        });
        consumer.addRecord(received(switchedOn("hall", 1), 0));
        consumer.addRecord(received(switchedOn("hall", 2), 1));

        loop.step();

        assertThat(handled).isEmpty();
        assertThat(consumer.paused()).containsExactly(PARTITION);
        assertThat(consumer.committed(Set.of(PARTITION))).isEmpty();

        down[0] = false;
        now = now.plus(Duration.ofSeconds(5));
        consumer.addRecord(received(switchedOn("hall", 1), 0));
        consumer.addRecord(received(switchedOn("hall", 2), 1));
        loop.step();

        assertThat(handled).containsExactly(switchedOn("hall", 1), switchedOn("hall", 2));
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void aRecordIsNotPassedOverWhileItCannotBeParked() throws InterruptedException {
        MockProducer<String, byte[]> parked = producer(false);
        parked.sendException = new KafkaException("no broker");
        EventLoop loop = loop((event, position) -> handled.add(event), parked);
        consumer.addRecord(garbage(0));

        loop.step();

        assertThat(consumer.committed(Set.of(PARTITION))).isEmpty();
        assertThat(consumer.position(PARTITION)).isZero();
    }

    @Test
    void aBugInAHandlerIsNeitherParkedNorPassedOver() {
        EventLoop loop = loop((event, position) -> {
            throw new IllegalStateException("a bug");
        });
        consumer.addRecord(received(switchedOn("hall", 1), 0));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(loop::step);
        assertThat(consumer.committed(Set.of(PARTITION))).isEmpty();
    }

    @Test
    void eventsOfOtherTypesArePassedOver() throws InterruptedException {
        EventEnvelope other = switchedOn("hall", 1);
        EventLoop loop =
                loop(Map.of(TOPIC, Map.of("lamp.sold.v1", (event, position) -> handled.add(event))), producer(true));
        consumer.addRecord(received(other, 0));

        loop.step();

        assertThat(handled).isEmpty();
        assertThat(committed()).isEqualTo(1);
    }

    @Test
    void whatHandlingPutOffIsDoneOnceAfterTheLastRecord() throws InterruptedException {
        List<Integer> settled = new ArrayList<>();
        EventLoop loop = loop(puttingOff(() -> settled.add(handled.size())));
        consumer.addRecord(received(switchedOn("hall", 1), 0));
        consumer.addRecord(received(switchedOn("hall", 2), 1));

        loop.step();

        assertThat(settled).containsExactly(2);
        assertThat(committed()).isEqualTo(2);
    }

    @Test
    void allRecordsComeAgainIfWhatWasPutOffCannotBeDone() throws InterruptedException {
        EventLoop loop = loop(puttingOff(() -> {
            throw new DependencyUnavailable("The electrician", null);
        }));
        consumer.addRecord(received(switchedOn("hall", 1), 0));
        consumer.addRecord(received(switchedOn("hall", 2), 1));

        loop.step();

        assertThat(handled).hasSize(2);
        assertThat(consumer.committed(Set.of(PARTITION))).isEmpty();
        assertThat(consumer.position(PARTITION)).isZero();
        assertThat(consumer.paused()).containsExactly(PARTITION);
    }

    private EventHandler puttingOff(Runnable settling) {
        return new EventHandler() {
            @Override
            public void handle(EventEnvelope event, RecordPosition position) {
                handled.add(event);
            }

            @Override
            public void settle() {
                settling.run();
            }
        };
    }

    private EventLoop loop(EventHandler handler) {
        return loop(handler, producer(true));
    }

    private EventLoop loop(EventHandler handler, MockProducer<String, byte[]> parked) {
        return loop(Map.of(TOPIC, Map.of(SWITCHED_ON, handler)), parked);
    }

    private EventLoop loop(Map<String, Map<String, EventHandler>> handlers, MockProducer<String, byte[]> parked) {
        consumer.assign(List.of(PARTITION));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        return new EventLoop(
                consumer, "group", handlers, new ParkedRecords(parked, () -> now), Duration.ZERO, () -> now);
    }

    private static MockProducer<String, byte[]> producer(boolean confirming) {
        return new MockProducer<>(confirming, null, new StringSerializer(), new ByteArraySerializer());
    }

    private long committed() {
        OffsetAndMetadata position = consumer.committed(Set.of(PARTITION)).get(PARTITION);
        return Objects.requireNonNull(position).offset();
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
