package certway.progress.parked;

import certway.platform.Worker;
import certway.platform.kafka.KafkaSettings;
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
    private final Worker worker = new Worker("parked", PAUSE_AFTER_FAILURE, this::step);

    /** Of the worker's thread, and of who waited for its end. */
    private @Nullable Consumer<String, byte[]> consumer;

    private List<ParkedRecord> unnoted = List.of();

    FollowParked(KafkaSettings settings, ParkedList list) {
        this.settings = settings;
        this.list = list;
    }

    void start() {
        worker.start();
    }

    /** What the database did not take is tried again; if the broker lost this consumer meanwhile, it comes again. */
    private boolean step() {
        try {
            Consumer<String, byte[]> following = following();
            List<ParkedRecord> parked = unnoted.isEmpty() ? parked(following.poll(settings.pollTimeout())) : unnoted;
            if (!parked.isEmpty()) {
                unnoted = parked;
                list.note(parked);
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

    private static List<ParkedRecord> parked(ConsumerRecords<String, byte[]> records) {
        List<ParkedRecord> parked = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            parked.add(ParkedHeaders.read(record));
        }
        return parked;
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
            consumer.close();
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
