package certway.platform.kafka;

import certway.platform.DependencyUnavailable;
import certway.platform.event.EventCodec;
import certway.platform.event.EventEnvelope;
import certway.platform.event.UnreadableEvent;
import com.mongodb.MongoException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import tools.jackson.core.JacksonException;

/**
 * One consumer, one thread: polls, hands each record to the handler of its type, commits what was handled. A record whose
 * handling failed is never passed over silently; see {@link EventHandler} for what becomes of it. A loop that died says why.
 */
public final class EventLoop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EventLoop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** A partition that waits for a dependency. */
    private record Waiting(int tries, Instant until) {}

    private final String group;
    private final Consumer<String, byte[]> consumer;
    private final ParkedRecords parked;
    private final Map<String, Map<String, EventHandler>> handlers;
    private final Duration pollTimeout;
    private final InstantSource clock;
    private final Map<TopicPartition, Waiting> waiting = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    private final Thread thread;
    private volatile boolean running = true;
    private volatile @Nullable Throwable failure;

    /**
     * Makes a loop that {@link #start} starts.
     *
     * @param handlers by topic and event type; other types on these topics are not for this service
     */
    public EventLoop(
            KafkaSettings settings,
            String group,
            Map<String, Map<String, EventHandler>> handlers,
            ParkedRecords parked,
            InstantSource clock) {
        this(new KafkaConsumer<>(settings.consumer(group)), group, handlers, parked, settings.pollTimeout(), clock);
    }

    EventLoop(
            Consumer<String, byte[]> consumer,
            String group,
            Map<String, Map<String, EventHandler>> handlers,
            ParkedRecords parked,
            Duration pollTimeout,
            InstantSource clock) {
        this.consumer = consumer;
        this.group = group;
        this.handlers = Map.copyOf(handlers);
        this.parked = parked;
        this.pollTimeout = pollTimeout;
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("events-" + group).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public String group() {
        return group;
    }

    /** Why the loop ended although nobody closed it; null while all is well. */
    public @Nullable Throwable failure() {
        return failure;
    }

    private void run() {
        try (consumer) {
            consumer.subscribe(handlers.keySet());
            while (running) {
                step();
            }
        } catch (WakeupException e) {
            // close() was called while polling: the normal way out
            running = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The event loop of {} ended", group, e);
            failure = e;
        }
    }

    /** Polls once and handles what came. */
    void step() throws InterruptedException {
        resume();
        ConsumerRecords<String, byte[]> records = poll();
        for (TopicPartition partition : records.partitions()) {
            handle(partition, records.records(partition));
        }
        if (!positions.isEmpty()) {
            settle(records);
        }
        positions.clear();
    }

    private ConsumerRecords<String, byte[]> poll() {
        try {
            return consumer.poll(pollTimeout);
        } catch (RetriableException e) {
            log.warn("Polling failed and is tried again: {}", e.toString());
            return ConsumerRecords.empty();
        }
    }

    private void handle(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records)
            throws InterruptedException {
        for (ConsumerRecord<String, byte[]> record : records) {
            if (!handled(record)) {
                pause(partition, record.offset());
                break;
            }
            waiting.remove(partition);
            positions.put(partition, new OffsetAndMetadata(record.offset() + 1));
        }
    }

    private boolean handled(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        try {
            EventEnvelope event = EventCodec.fromRecord(record);
            EventHandler handler =
                    handlers.getOrDefault(record.topic(), Map.of()).get(event.type());
            if (handler != null) {
                handler.handle(event, new RecordPosition(record.partition(), record.offset()));
            }
            return true;
        } catch (UnreadableEvent | Unhandleable | IllegalArgumentException | JacksonException e) {
            return parked(record, e);
        } catch (MongoException | DependencyUnavailable e) {
            // Once is news, every second is noise.
            boolean told = waiting.containsKey(new TopicPartition(record.topic(), record.partition()));
            log.atLevel(told ? Level.DEBUG : Level.WARN).log("{} waits: {}", position(record), e.toString());
            return false;
        }
    }

    private boolean parked(ConsumerRecord<String, byte[]> record, Exception cause) throws InterruptedException {
        try {
            parked.park(record, group, cause);
            log.warn("{} is parked: {}", position(record), cause.toString());
            return true;
        } catch (KafkaException e) {
            log.warn("{} could not be parked and waits: {}", position(record), e.toString());
            return false;
        }
    }

    private void pause(TopicPartition partition, long offset) {
        int tries =
                waiting.getOrDefault(partition, new Waiting(0, Instant.EPOCH)).tries();
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, 10));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        waiting.put(partition, new Waiting(tries + 1, clock.instant().plus(bounded)));
        consumer.seek(partition, offset);
        consumer.pause(List.of(partition));
    }

    private void resume() {
        Instant now = clock.instant();
        // A partition that went to another instance is paused no longer; whoever has it now decides for itself.
        waiting.keySet().retainAll(consumer.assignment());
        List<TopicPartition> due = waiting.entrySet().stream()
                .filter(entry -> !entry.getValue().until().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        consumer.resume(due);
    }

    /** Once for all partitions: a position costs the broker a write. */
    private void settle(ConsumerRecords<String, byte[]> records) {
        try {
            handlers.values().forEach(those -> those.values().forEach(EventHandler::settle));
            consumer.commitSync(positions);
        } catch (CommitFailedException | RebalanceInProgressException | RetriableException e) {
            log.warn("Positions were not committed; their records may come again: {}", e.toString());
        } catch (MongoException | DependencyUnavailable e) {
            log.warn("{} records wait: {}", records.count(), e.toString());
            positions
                    .keySet()
                    .forEach(partition -> pause(
                            partition, records.records(partition).getFirst().offset()));
        }
    }

    private static String position(ConsumerRecord<String, byte[]> record) {
        return "Record %s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    }

    @Override
    public void close() {
        running = false;
        consumer.wakeup();
        try {
            // A broker that hangs is not said goodbye to: its client would wait for half a minute.
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
