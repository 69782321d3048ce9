package certway.credential;

import certway.platform.event.EventCodec;
import certway.platform.event.EventEnvelope;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.TopicSpec;
import certway.platform.kafka.Topics;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services' side of Kafka: their topics, their records, and a look at ours. */
record Broker(String bootstrapServers) {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Creates what progress and the catalog own. */
    Broker withTheOthersTopics() {
        KafkaSettings settings = new KafkaSettings(
                bootstrapServers, "test", 3, (short) -1, Duration.ofMillis(200), Duration.ofSeconds(5), Map.of());
        try (Topics topics = new Topics(
                settings,
                List.of(TopicSpec.keptForEver("certway.completions"), TopicSpec.compacted("certway.programs")))) {
            topics.start();
            try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                Eventually.within(
                        PATIENCE,
                        () -> consumer.listTopics().keySet(),
                        names -> names.containsAll(List.of(
                                "certway.completions",
                                "certway.completions.parked",
                                "certway.programs",
                                "certway.programs.parked")));
            }
        }
        return this;
    }

    void send(EventEnvelope event) {
        send(EventCodec.toRecord(event));
    }

    void send(ProducerRecord<String, byte[]> record) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Every record of the key so far, once there are at least that many. */
    List<ConsumerRecord<String, byte[]>> records(String topic, String key, int atLeast) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Eventually.within(PATIENCE, () -> consumer.partitionsFor(topic), partitions -> !partitions.isEmpty());
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            Eventually.within(
                    PATIENCE,
                    () -> {
                        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                            if (key.equals(record.key())) {
                                found.add(record);
                            }
                        });
                        boolean atTheEnd = consumer.endOffsets(partitions).entrySet().stream()
                                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
                        return atTheEnd ? found.size() : -1;
                    },
                    count -> count >= atLeast);
            return found;
        }
    }

    List<EventEnvelope> events(String topic, String key, int atLeast) {
        return records(topic, key, atLeast).stream().map(EventCodec::fromRecord).toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
