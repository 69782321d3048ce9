package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A topic as any other client sees it. */
record Topic(String bootstrapServers, String name) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    record Received(int partition, long offset, String key, String value, Map<String, String> headers) {

        JsonNode data() {
            return JsonMapper.shared().readTree(value);
        }

        String type() {
            return headers.getOrDefault("ce_type", "");
        }

        String id() {
            return headers.getOrDefault("ce_id", "");
        }
    }

    /** Waits until as many records about one subject are there, and returns all of them. */
    List<Received> about(String subject, int count) {
        return Eventually.within(PATIENCE, () -> aboutNow(subject), found -> found.size() >= count);
    }

    List<Received> aboutNow(String subject) {
        return all().stream()
                .filter(record -> subject.equals(record.headers().get("ce_subject")))
                .toList();
    }

    List<Received> all() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Received> received = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> received.add(received(record)));
            }
            return received;
        }
    }

    private static Received received(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return new Received(
                record.partition(),
                record.offset(),
                String.valueOf(record.key()),
                String.valueOf(record.value()),
                headers);
    }

    void send(String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(name, key, value);
        headers.forEach((header, text) -> record.headers().add(header, text.getBytes(UTF_8)));
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
