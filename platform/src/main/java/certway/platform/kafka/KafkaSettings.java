package certway.platform.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service talks to Kafka.
 *
 * @param client names this service in the broker's logs and is the prefix of its consumer groups
 * @param partitions of the topics that this service creates
 * @param replicas of the topics that this service creates; -1 is the broker's default
 * @param scanInterval how often the outbox relay looks for events that nobody announced
 * @param overrides passed to every client as they are, for example TLS and SASL settings
 */
@ConfigurationProperties("certway.kafka")
public record KafkaSettings(
        String bootstrapServers,
        String client,
        @DefaultValue("3") int partitions,
        @DefaultValue("-1") short replicas,
        @DefaultValue("200ms") Duration pollTimeout,
        @DefaultValue("5s") Duration scanInterval,
        @DefaultValue Map<String, String> overrides) {

    private static final int MAXIMUM_RECORD_BYTES = 1_048_576;

    public KafkaSettings {
        overrides = Map.copyOf(overrides);
    }

    public Map<String, Object> producer() {
        Map<String, Object> settings = common();
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.putAll(overrides);
        // Without these three an event could be lost or overtaken: they are not for tuning.
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        return settings;
    }

    public Map<String, Object> consumer(String group) {
        Map<String, Object> settings = common();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // The classic group protocol: the newer one's client keeps half a core busy while its broker is away
        // (KAFKA-20253).
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15_000);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, MAXIMUM_RECORD_BYTES);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
        settings.putAll(overrides);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    public Map<String, Object> admin() {
        Map<String, Object> settings = common();
        settings.putAll(overrides);
        return settings;
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("client.id", client);
        settings.put("reconnect.backoff.max.ms", 1_000);
        // A broker may be back under another address.
        settings.put("metadata.recovery.strategy", "rebootstrap");
        return settings;
    }
}
