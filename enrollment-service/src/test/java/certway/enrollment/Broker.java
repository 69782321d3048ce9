package certway.enrollment;

import certway.platform.event.EventCodec;
import certway.platform.event.EventEnvelope;
import certway.testkit.kafka.KafkaClient;
import java.util.List;

/** The other services' side of Kafka: their topics, their events, and a look at ours. */
record Broker(KafkaClient kafka) {

    Broker(String bootstrapServers) {
        this(new KafkaClient(bootstrapServers));
    }

    /** Creates what the other services own. */
    void createTheOthersTopics() {
        kafka.create(
                "certway.programs",
                "certway.completions",
                "certway.progress",
                "certway.credentials",
                "certway.digests");
    }

    void send(EventEnvelope event) {
        kafka.send(EventCodec.toRecord(event));
    }

    /** What was told under a key so far, once it is at least that much. */
    List<EventEnvelope> events(String topic, String key, int atLeast) {
        return kafka.records(topic, key, atLeast).stream()
                .map(EventCodec::fromRecord)
                .toList();
    }
}
