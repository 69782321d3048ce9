package certway.testkit.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Any other client of Kafka than the service that is tested. */
public record KafkaClient(String bootstrapServers) {

    /** How long it waits for topics and records. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Creates those of the topics that are missing, each with three partitions, and what is parked of each. */
    public void create(String... topics) {
        List<String> names = new ArrayList<>();
        for (String topic : topics) {
            names.add(topic);
            names.add(topic + ".parked");
        }
        List<NewTopic> wanted = names.stream()
                .map(name -> new NewTopic(name, Optional.of(3), Optional.empty()))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(wanted).values().values().forEach(KafkaClient::awaitCreation);
            Eventually.within(PATIENCE, () -> await(admin.listTopics().names()), present -> present.containsAll(names));
        }
    }

    /** Returns once the broker has it. */
    public void send(ProducerRecord<String, byte[]> message) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            await(producer.send(message));
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything that stands on a topic at this moment, in order within each partition. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        return records(topic, _ -> true, 0);
    }

    /** Every record of the key so far, once there are at least that many. */
    public List<ConsumerRecord<String, byte[]>> records(String topic, String key, int atLeast) {
        return records(topic, message -> key.equals(message.key()), atLeast);
    }

    /** Every wanted record so far, once there are at least that many. */
    public List<ConsumerRecord<String, byte[]>> records(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, int atLeast) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    Eventually.within(PATIENCE, () -> consumer.partitionsFor(topic), found -> !found.isEmpty()).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            Eventually.within(PATIENCE, () -> readOn(consumer, wanted, found), count -> count >= atLeast);
            return found;
        }
    }

    /** The headers as text, by their names. */
    public static Map<String, String> headers(ConsumerRecord<String, byte[]> message) {
        Map<String, String> texts = new TreeMap<>();
        for (Header header : message.headers()) {
            texts.put(header.key(), new String(header.value(), UTF_8));
        }
        return texts;
    }

    private static int readOn(
            KafkaConsumer<String, byte[]> consumer,
            Predicate<ConsumerRecord<String, byte[]>> wanted,
            List<ConsumerRecord<String, byte[]>> found) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                if (wanted.test(message)) {
                    found.add(message);
                }
            }
        }
        return found.size();
    }

    private static void awaitCreation(Future<Void> topic) {
        try {
            await(topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new AssertionError(e);
            }
        }
    }

    private static <T> T await(Future<T> answer) throws ExecutionException {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
