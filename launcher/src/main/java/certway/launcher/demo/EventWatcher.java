package certway.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** An ordinary Kafka consumer that collects what arrives in a topic from now on. Its own thread writes, others read. */
public final class EventWatcher implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TOPIC_PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<String, byte[]> consumer;
    private final InstantSource clock;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final CountDownLatch watching = new CountDownLatch(1);
    private final String bootstrap;
    private final Thread thread;
    private @Nullable RuntimeException failure;

    public EventWatcher(String bootstrap, String topic, InstantSource clock) {
        this.clock = clock;
        this.bootstrap = bootstrap;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.thread = Thread.ofVirtual().name("watch " + topic).unstarted(() -> watch(topic));
    }

    /** Returns once nothing that is published from now on can be missed. */
    public EventWatcher start() throws InterruptedException {
        thread.start();
        boolean ready = watching.await(TOPIC_PATIENCE.toSeconds() + 15, TimeUnit.SECONDS);
        throwFailure();
        StepFailed.require(ready, "the Kafka consumer did not get to the end of the topic");
        return this;
    }

    /** Waits until at least this many arrivals match, or the time is over; gives what there is. */
    public synchronized List<Arrival> await(Predicate<Arrival> match, int count, Duration patience)
            throws InterruptedException {
        Instant latest = clock.instant().plus(patience);
        while (matching(match).size() < count && clock.instant().isBefore(latest)) {
            throwFailure();
            wait(Math.max(1, Duration.between(clock.instant(), latest).toMillis()));
        }
        throwFailure();
        return matching(match);
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Arrival> matching(Predicate<Arrival> match) {
        return arrivals.stream().filter(match).toList();
    }

    private void watch(String topic) {
        try (consumer) {
            List<TopicPartition> partitions = partitions(topic);
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            watching.countDown();
            while (true) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                    add(Arrival.of(message, clock.instant()));
                }
            }
        } catch (WakeupException e) {
            // close() was called while polling: the normal way out
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** A platform that was started a moment ago may still be creating its topics. */
    private List<TopicPartition> partitions(String topic) {
        Instant latest = clock.instant().plus(TOPIC_PATIENCE);
        List<PartitionInfo> found = partitionsNow(topic);
        while (found.isEmpty() && clock.instant().isBefore(latest)) {
            LockSupport.parkNanos(POLL.toNanos());
            found = partitionsNow(topic);
        }
        if (found.isEmpty()) {
            throw new StepFailed("Kafka has no topic " + topic);
        }
        return found.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private List<PartitionInfo> partitionsNow(String topic) {
        try {
            return consumer.partitionsFor(topic);
        } catch (TimeoutException e) {
            throw new StepFailed(
                    "Kafka does not answer at %s; docker compose opens it there with docker-compose.demo.yml (docs/operations.md)"
                            .formatted(bootstrap));
        }
    }

    private synchronized void add(Arrival arrival) {
        arrivals.add(arrival);
        notifyAll();
    }

    private synchronized void fail(RuntimeException reason) {
        failure = reason;
        watching.countDown();
        notifyAll();
    }

    private synchronized void throwFailure() {
        if (failure != null) {
            throw new StepFailed("the Kafka consumer stopped: " + failure.getMessage());
        }
    }
}
