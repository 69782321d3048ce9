package certway.catalog.search;

import certway.catalog.program.ProgramId;
import certway.catalog.publishing.ProgramEvents;
import certway.platform.DependencyUnavailable;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from the topic of the programs which of them changed, on every instance for itself: it belongs to no group, begins at
 * the end and commits nothing, for an event only says what to read again. What it misses, because Kafka is away or the store
 * is, the catalog's own look finds later.
 */
final class ProgramFollower implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProgramFollower.class);
    private static final Duration ASKING = Duration.ofSeconds(2);
    private static final int STEPS_BETWEEN_ASKING = 150;

    private final Consumer<String, byte[]> consumer;
    private final Runnable catchUp;
    private final java.util.function.Consumer<Collection<ProgramId>> refresh;
    private final Duration pollTimeout;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("program-follower").unstarted(this::run);

    /** Only the loop's thread touches these. */
    private final Set<ProgramId> waiting = new HashSet<>();

    private boolean behind;
    private int steps;

    private volatile boolean running = true;
    private volatile int followed;
    private volatile @Nullable Throwable failure;

    /**
     * Makes a follower that {@link #start} starts.
     *
     * @param catchUp looks for everything that changed before there was something to follow
     */
    ProgramFollower(
            Consumer<String, byte[]> consumer,
            Runnable catchUp,
            java.util.function.Consumer<Collection<ProgramId>> refresh,
            Duration pollTimeout) {
        this.consumer = consumer;
        this.catchUp = catchUp;
        this.refresh = refresh;
        this.pollTimeout = pollTimeout;
    }

    void start() {
        thread.start();
    }

    /** Why it ended although nobody closed it; null while all is well. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** How many partitions it hears of; none while Kafka was never reached. */
    int followed() {
        return followed;
    }

    private void run() {
        try (consumer) {
            while (running) {
                step();
            }
        } catch (WakeupException e) {
            // close() was called while polling: the normal way out
            running = false;
        } catch (RuntimeException e) {
            log.error("Programs are followed no more, only looked at now and then", e);
            failure = e;
        }
    }

    /** Polls once and reads again what changed. */
    void step() {
        try {
            if (steps++ % STEPS_BETWEEN_ASKING == 0 || followed == 0) {
                assign(consumer.partitionsFor(ProgramEvents.TOPIC, ASKING));
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(pollTimeout)) {
                Optional.ofNullable(record.key()).flatMap(ProgramId::parse).ifPresent(waiting::add);
            }
        } catch (RetriableException e) {
            log.debug("Kafka does not answer: {}", e.toString());
        }
        takeIn();
    }

    /** Begins at the end of each new partition, and then looks for what came before. */
    private void assign(@Nullable List<PartitionInfo> partitions) {
        if (partitions == null || partitions.size() == followed) {
            return;
        }
        Set<TopicPartition> before = consumer.assignment();
        List<TopicPartition> all = partitions.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        List<TopicPartition> added =
                all.stream().filter(partition -> !before.contains(partition)).toList();
        consumer.assign(all);
        consumer.seekToEnd(added);
        // Positions are found out lazily; what is published from now on must not be skipped.
        added.forEach(partition -> consumer.position(partition, ASKING));
        followed = all.size();
        behind = true;
    }

    private void takeIn() {
        try {
            if (behind) {
                catchUp.run();
                behind = false;
            }
            if (!waiting.isEmpty()) {
                refresh.accept(Set.copyOf(waiting));
                waiting.clear();
            }
        } catch (MongoException | DependencyUnavailable e) {
            log.debug("Changed programs wait for the store: {}", e.toString());
        }
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
