package certway.progress.parked;

import certway.platform.DependencyUnavailable;
import certway.platform.kafka.KafkaSettings;
import certway.progress.topic.model.TopicPositions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What is in parked records, and the way back to the topic on which they were. */
final class ParkedTopics implements AutoCloseable {

    /** How long a consumer takes leave: of a broker that hangs it would for half a minute. */
    static final CloseOptions AT_ONCE = CloseOptions.timeout(Duration.ofSeconds(2));

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String BROKER = "The event broker";

    private final KafkaSettings settings;
    private final TopicPositions positions;
    private final Producer<String, byte[]> producer;

    ParkedTopics(KafkaSettings settings, TopicPositions positions) {
        this.settings = settings;
        this.positions = positions;
        this.producer = new KafkaProducer<>(settings.producer());
    }

    /** Reads records one by one; for one thread. */
    final class Reader implements AutoCloseable {

        private final Consumer<String, byte[]> consumer;

        private Reader() {
            Map<String, Object> one = settings.consumer(settings.client() + "-parked-reader");
            one.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
            this.consumer = new KafkaConsumer<>(one);
        }

        /**
         * The record at this place, if Kafka still has it.
         *
         * @throws DependencyUnavailable if the broker does not answer in time
         */
        Optional<ConsumerRecord<String, byte[]>> read(Place place) {
            TopicPartition partition = new TopicPartition(place.topic(), place.partition());
            if (positions.of(place.topic(), 0) > place.offset()) {
                // it was in a topic that is no more
                return Optional.empty();
            }
            long offset = TopicPositions.offset(place.offset());
            try {
                consumer.assign(List.of(partition));
                Long first =
                        consumer.beginningOffsets(List.of(partition), PATIENCE).get(partition);
                if (first == null || first > offset) {
                    return Optional.empty();
                }
                consumer.seek(partition, offset);
                return next(partition).filter(record -> record.offset() == offset);
            } catch (KafkaException e) {
                throw new DependencyUnavailable(BROKER, e);
            }
        }

        private Optional<ConsumerRecord<String, byte[]>> next(TopicPartition partition) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < end) {
                List<ConsumerRecord<String, byte[]>> records =
                        consumer.poll(POLL).records(partition);
                if (!records.isEmpty()) {
                    return Optional.of(records.getFirst());
                }
            }
            throw new DependencyUnavailable(BROKER, null);
        }

        @Override
        public void close() {
            consumer.close(AT_ONCE);
        }
    }

    Reader reader() {
        return new Reader();
    }

    /**
     * Writes the record to the topic on which it was, and returns when the broker has confirmed it.
     *
     * @throws DependencyUnavailable if it did not; the record may be there all the same
     */
    void sendAgain(ConsumerRecord<String, byte[]> parked, String topic) {
        try {
            producer.send(ParkedHeaders.unparked(parked, topic)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new DependencyUnavailable(BROKER, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DependencyUnavailable(BROKER, e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
