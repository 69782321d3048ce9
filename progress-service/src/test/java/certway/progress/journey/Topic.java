package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.testkit.kafka.KafkaClient;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A topic as any other client sees it. */
record Topic(KafkaClient kafka, String name) {

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

    Topic(String bootstrapServers, String name) {
        this(new KafkaClient(bootstrapServers), name);
    }

    /** Waits until as many records about one subject are there, and returns all of them. */
    List<Received> about(String subject, int count) {
        return kafka
                .records(
                        name,
                        message -> subject.equals(KafkaClient.headers(message).get("ce_subject")),
                        count)
                .stream()
                .map(Topic::received)
                .toList();
    }

    List<Received> aboutNow(String subject) {
        return about(subject, 0);
    }

    List<Received> all() {
        return kafka.records(name).stream().map(Topic::received).toList();
    }

    private static Received received(ConsumerRecord<String, byte[]> message) {
        return new Received(
                message.partition(),
                message.offset(),
                String.valueOf(message.key()),
                message.value() == null ? "null" : new String(message.value(), UTF_8),
                KafkaClient.headers(message));
    }

    void send(String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(name, key, value);
        headers.forEach((header, text) -> message.headers().add(header, text.getBytes(UTF_8)));
        kafka.send(message);
    }
}
