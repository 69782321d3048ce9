package certway.progress.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.identity.People;
import certway.testkit.kafka.KafkaClient;
import certway.testkit.wait.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** Whoever collects metrics sees which consumers are behind. */
class LagIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestSystem system = TestSystem.shared();
    private final KafkaClient kafka = new KafkaClient(system.bootstrapServers());
    private final String topic = "lag-" + UUID.randomUUID();

    private void commit(long position) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", system.bootstrapServers(), "group.id", "billing", "enable.auto.commit", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 1);
            consumer.assign(List.of(partition));
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(position)));
        }
    }

    private void isBehindBy(int records) {
        String line = "group=\"billing\",topic=\"%s\"} %d.0".formatted(topic, records);
        Eventually.within(
                PATIENCE,
                () -> assertThat(system.nobody().get("/actuator/prometheus").text())
                        .contains(line));
    }

    @Test
    void aConsumerThatIsBehindOrGoneIsSeenToBeAndOneThatCaughtUpToo() {
        kafka.create(topic);
        for (int number = 0; number < 5; number++) {
            kafka.send(new ProducerRecord<>(topic, 1, "key", "record".getBytes(UTF_8)));
        }
        commit(2);
        isBehindBy(3);

        commit(5);
        isBehindBy(0);
    }

    @Test
    void ourOwnConsumersAreThere() {
        system.enrolled(People.ADA).completes();

        Eventually.within(
                PATIENCE,
                () -> assertThat(system.nobody().get("/actuator/prometheus").text())
                        .contains("group=\"progress-service-completions\",topic=\"certway.completions\"}"));
    }
}
