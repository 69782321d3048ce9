package certway.platform.kafka;

import static certway.platform.event.EventFixture.NOON;
import static certway.platform.event.EventFixture.SWITCHED_ON;
import static certway.platform.event.EventFixture.TOPIC;
import static certway.platform.event.EventFixture.switchedOn;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventCodec;
import certway.platform.event.EventEnvelope;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EventLoopIT {

    private final BlockingQueue<EventEnvelope> handled = new LinkedBlockingQueue<>();

    @Test
    void aLoopKeepsTheProcessorFreeWhileItsBrokerIsAwayAndGoesOnAfterwards() throws Exception {
        try (Kafka kafka = Infrastructure.newKafka()) {
            kafka.start();
            KafkaSettings settings = settings(kafka.bootstrapServers());
            createTopic(settings);
            send(settings, switchedOn("hall", 1));
            List<Long> before = threads();
            try (EventLoop loop = loop(settings)) {
                loop.start();
                assertThat(handled.poll(30, SECONDS)).isEqualTo(switchedOn("hall", 1));
                kafka.stop();
                List<Long> ofTheLoop =
                        threads().stream().filter(id -> !before.contains(id)).toList();

                long begin = processorTime(ofTheLoop);
                assertThat(handled.poll(4, SECONDS)).isNull();
                Duration used = Duration.ofNanos(processorTime(ofTheLoop) - begin);

                kafka.start();
                send(settings, switchedOn("hall", 2));
                assertThat(handled.poll(30, SECONDS)).isEqualTo(switchedOn("hall", 2));
                assertThat(used).as("processor time").isLessThan(Duration.ofMillis(500));
            }
        }
    }

    /** A broker that accepts and never answers: Kafka's client takes leave of it for half a minute. */
    @Test
    void aBrokerThatHangsDoesNotKeepTheServiceFromStopping() throws Exception {
        CountDownLatch leaving = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        MockConsumer<String, byte[]> hanging = new MockConsumer<>("earliest") {
            @Override
            public void close() {
                leaving.countDown();
                awaitQuietly(answer);
            }
        };
        EventLoop loop =
                new EventLoop(hanging, "hanging", Map.of(TOPIC, Map.of()), parked(), Duration.ZERO, () -> NOON);
        loop.start();

        long begin = System.nanoTime();
        loop.close();
        Duration stopping = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(leaving.await(5, SECONDS)).isTrue();
        assertThat(stopping).isLessThan(Duration.ofSeconds(4));
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("events-hanging"))
                .as("keeps no process alive")
                .allMatch(Thread::isDaemon)
                .hasSize(1);
        answer.countDown();
    }

    private static long processorTime(List<Long> threads) {
        return threads.stream()
                .mapToLong(ManagementFactory.getThreadMXBean()::getThreadCpuTime)
                .filter(time -> time > 0)
                .sum();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Long> threads() {
        return LongStream.of(ManagementFactory.getThreadMXBean().getAllThreadIds())
                .boxed()
                .toList();
    }

    private EventLoop loop(KafkaSettings settings) {
        EventHandler handler = (event, _) -> handled.add(event);
        return new EventLoop(
                settings, "lamp-watchers", Map.of(TOPIC, Map.of(SWITCHED_ON, handler)), parked(), () -> NOON);
    }

    private static ParkedRecords parked() {
        return new ParkedRecords(
                new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer()), () -> NOON);
    }

    private static void createTopic(KafkaSettings settings) throws Exception {
        try (Admin admin = Admin.create(settings.admin())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
    }

    private static void send(KafkaSettings settings, EventEnvelope event) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings.producer())) {
            producer.send(EventCodec.toRecord(event)).get();
        }
    }

    private static KafkaSettings settings(String bootstrapServers) {
        return new KafkaSettings(
                bootstrapServers,
                "lamp-service",
                3,
                (short) 1,
                Duration.ofMillis(200),
                Duration.ofSeconds(5),
                Map.of());
    }
}
