package certway.launcher.demo;

import static certway.launcher.demo.StepFailed.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;

/** Reads the day of a completion again from Kafka and holds it against the digest that the platform gives of that day. */
record DigestCheck(DemoSettings settings, Timeline timeline) {
    private static final String TOPIC = "certway.completions";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void check(JsonNode study) throws IOException, InterruptedException {
        timeline.trying("a subscriber proves that it missed none");
        String own = study.path("completionId").asString();
        LocalDate day =
                LocalDate.ofInstant(Instant.parse(study.path("completedAt").asString()), ZoneOffset.UTC);
        JsonNode digest;
        try (var subscriber = new Subscriber(settings.publicUrl())) {
            digest = subscriber.get("/api/completions/digests/" + day);
        }
        SortedSet<String> received = received(day, ends(digest.path("partitions")));
        require(received.contains(own), "Kafka does not have the completion " + own);
        require(
                digest.path("digest").asString().equals(digest(received)),
                "%d completions of %s were received, the platform has %s: another digest"
                        .formatted(received.size(), day, digest.path("count")));
        received.remove(own);
        require(
                !digest.path("digest").asString().equals(digest(received)),
                "the digest is the same without the completion");
        timeline.done("%s of %s, and the same digest".formatted(digest.path("count"), day));
        timeline.note(digest.path("digest").asString());
    }

    private static Map<TopicPartition, Long> ends(JsonNode partitions) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        partitions.forEach(partition -> ends.put(
                new TopicPartition(TOPIC, partition.path("partition").asInt()),
                partition.path("end").asLong()));
        return ends;
    }

    /** From the day's first record to where the digest ends. */
    private SortedSet<String> received(LocalDate day, Map<TopicPartition, Long> ends) {
        SortedSet<String> ids = new TreeSet<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafkaBootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(ends.keySet());
            Map<TopicPartition, Long> since = new HashMap<>();
            ends.keySet()
                    .forEach(partition -> since.put(
                            partition,
                            day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()));
            consumer.offsetsForTimes(since)
                    .forEach((partition, found) -> consumer.seek(partition, found == null ? 0 : found.offset()));
            Instant latest = Instant.now().plus(PATIENCE);
            while (behind(consumer, ends) && Instant.now().isBefore(latest)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    Arrival arrival = Arrival.of(message, Instant.now());
                    if (message.offset() < ends.getOrDefault(new TopicPartition(TOPIC, message.partition()), 0L)
                            && arrival.text("completedAt").startsWith(day.toString())) {
                        ids.add(arrival.text("completionId"));
                    }
                });
            }
        }
        return ids;
    }

    private static boolean behind(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    /** As docs/events.md describes it. */
    private static String digest(SortedSet<String> ids) {
        String lines = String.join("\n", ids) + "\n";
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
