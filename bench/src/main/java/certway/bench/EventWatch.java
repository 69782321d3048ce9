package certway.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** An ordinary consumer that notes when it saw each event of a topic; from now on. */
final class EventWatch implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final List<Long> seenAt = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger records = new AtomicInteger();
    private final Thread thread;
    private volatile boolean ending;

    EventWatch(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", "200"),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().daemon().name("watch-" + topic).start(this::watch);
    }

    private void watch() {
        while (!ending) {
            consumer.poll(Duration.ofMillis(20)).forEach(record -> {
                if (ids.add(id(record))) {
                    seenAt.add(System.nanoTime());
                }
                records.incrementAndGet();
            });
        }
        consumer.close();
    }

    private static String id(ConsumerRecord<String, String> record) {
        Header id = record.headers().lastHeader("ce_id");
        return id == null ? "" : new String(id.value(), UTF_8);
    }

    /** How many different events were seen. */
    int events() {
        return seenAt.size();
    }

    /** How many records were seen; more than events if some came twice. */
    int records() {
        return records.get();
    }

    /** When the first event after so many was seen, by {@link System#nanoTime()}. */
    long firstAfter(int events) {
        return seenAt.get(events);
    }

    /** When the last of them was seen first, by {@link System#nanoTime()}. */
    long last() {
        return seenAt.getLast();
    }

    @Override
    public void close() {
        ending = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
