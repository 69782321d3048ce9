package certway.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Records that could never be handled, kept as they are on {@code <topic>.parked} with the cause in headers, so that an
 * operator can look, mend and send them again.
 */
public final class ParkedRecords implements AutoCloseable {

    private static final Duration CONFIRMATION = Duration.ofSeconds(10);

    private final Producer<String, byte[]> producer;
    private final InstantSource clock;

    public ParkedRecords(KafkaSettings settings, InstantSource clock) {
        this(new KafkaProducer<>(settings.producer()), clock);
    }

    ParkedRecords(Producer<String, byte[]> producer, InstantSource clock) {
        this.producer = producer;
        this.clock = clock;
    }

    public static String topicOf(String topic) {
        return topic + ".parked";
    }

    /**
     * Returns when the broker has confirmed the parked record.
     *
     * @throws KafkaException if it did not; the record must then not be passed over
     */
    void park(ConsumerRecord<String, byte[]> record, String group, Throwable cause) throws InterruptedException {
        ProducerRecord<String, byte[]> parked =
                new ProducerRecord<>(topicOf(record.topic()), null, record.key(), record.value(), record.headers());
        header(parked, "parked_cause", String.valueOf(cause.getMessage()));
        header(parked, "parked_cause_type", cause.getClass().getSimpleName());
        header(parked, "parked_group", group);
        header(parked, "parked_topic", record.topic());
        header(parked, "parked_partition", Integer.toString(record.partition()));
        header(parked, "parked_offset", Long.toString(record.offset()));
        header(parked, "parked_at", clock.instant().toString());
        try {
            producer.send(parked).get(CONFIRMATION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the parked record was not confirmed", e);
        }
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().remove(name).add(name, value.getBytes(UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
