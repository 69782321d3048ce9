package certway.progress.parked;

import certway.platform.Worker;
import certway.platform.kafka.KafkaSettings;
import certway.progress.topic.model.TopicPositions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Notes down what is parked, whichever service parked it: every topic of Certway has one for that. */
final class FollowParked implements AutoCloseable {

    private static final Pattern TOPICS = Pattern.compile("certway\\..+\\.parked");

    /** A topic that a service creates later is followed after so long. */
    private static final String NEW_TOPICS_MS = "10000";

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final KafkaSettings settings;
    private final ParkedList list;
    private final TopicPositions positions;
    private final Worker worker = new Worker("parked", PAUSE_AFTER_FAILURE, this::step);

    /** Of the worker's thread, and of who waited for its end. */
    private @Nullable Consumer<String, byte[]> consumer;

    private List<ConsumerRecord<String, byte[]>> unnoted = List.of();

    FollowParked(KafkaSettings settings, ParkedList list, TopicPositions positions) {
        this.settings = settings;
        this.list = list;
        this.positions = positions;
    }

    void start() {
        worker.start();
    }

    /** What could not be noted down is tried again; if the broker lost this consumer meanwhile, it comes again. */
    private boolean step() {
        try {
            Consumer<String, byte[]> following = following();
            if (unnoted.isEmpty()) {
                unnoted = records(following.poll(settings.pollTimeout()));
            }
            if (!unnoted.isEmpty()) {
                list.note(unnoted.stream().map(this::parked).toList());
                following.commitSync();
                unnoted = List.of();
            }
            return true;
        } catch (InterruptException e) {
            // close() wants it so; the flag is set again
            return false;
        } catch (KafkaException e) {
            leave();
            throw e;
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records(ConsumerRecords<String, byte[]> polled) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        polled.forEach(records::add);
        return records;
    }

    private ParkedRecord parked(ConsumerRecord<String, byte[]> record) {
        return ParkedHeaders.read(record, positions.of(record.topic(), record.offset()));
    }

    private Consumer<String, byte[]> following() {
        Consumer<String, byte[]> current = consumer;
        if (current == null) {
            Map<String, Object> those = settings.consumer(settings.client() + "-parked");
            those.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, NEW_TOPICS_MS);
            current = new KafkaConsumer<>(those);
            current.subscribe(TOPICS);
            consumer = current;
        }
        return current;
    }

    private void leave() {
        if (consumer != null) {
            consumer.close(ParkedTopics.AT_ONCE);
            consumer = null;
            unnoted = List.of();
        }
    }

    @Override
    public void close() {
        worker.close();
        leave();
    }
}
