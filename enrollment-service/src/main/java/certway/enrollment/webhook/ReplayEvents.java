package certway.enrollment.webhook;

import certway.enrollment.webhook.Webhook.Replay;
import certway.platform.DependencyUnavailable;
import certway.platform.event.EventCodec;
import certway.platform.event.EventEnvelope;
import certway.platform.event.UnreadableEvent;
import certway.platform.kafka.KafkaSettings;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Gives a webhook once more what Kafka has of a time. A replay that a crash interrupts begins again, and what was given is not given
 * a second time.
 */
final class ReplayEvents {

    private static final Logger log = LoggerFactory.getLogger(ReplayEvents.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final KafkaSettings kafka;
    private final Webhooks webhooks;
    private final Dispatch dispatch;

    ReplayEvents(KafkaSettings kafka, Webhooks webhooks, Dispatch dispatch) {
        this.kafka = kafka;
        this.webhooks = webhooks;
        this.dispatch = dispatch;
    }

    /** Does one replay; false if nobody wants one. */
    boolean step() {
        Optional<Webhook> webhook = webhooks.takeReplay();
        webhook.ifPresent(this::replay);
        return webhook.isPresent();
    }

    private void replay(Webhook webhook) {
        Replay replay = Objects.requireNonNull(webhook.replay(), webhook.id());
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(kafka.consumer(kafka.client() + "-webhook-replays"))) {
            List<TopicPartition> partitions = EventTypes.topicsOf(
                            webhook.target().types())
                    .stream()
                    .map(consumer::partitionsFor)
                    .flatMap(Collection::stream)
                    .map(ReplayEvents::partition)
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            begin(consumer, replay, ends);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> again(webhook, replay, record));
                if (!webhooks.keepReplay(webhook.id(), replay)) {
                    return;
                }
            }
        } catch (KafkaException e) {
            throw new DependencyUnavailable("Kafka", e);
        }
        webhooks.endReplay(webhook.id(), replay);
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    /** A record has the time of its event. */
    private static void begin(Consumer<String, byte[]> consumer, Replay replay, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> times = ends.keySet().stream()
                .collect(Collectors.toMap(
                        partition -> partition, _ -> replay.from().toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp first = found.get(partition);
            consumer.seek(partition, first == null ? end : first.offset());
        });
    }

    private void again(Webhook webhook, Replay replay, ConsumerRecord<String, byte[]> record) {
        try {
            EventEnvelope event = EventCodec.fromRecord(record);
            if (!event.time().isBefore(replay.from()) && !event.time().isAfter(replay.askedAt())) {
                dispatch.again(webhook, replay, event);
            }
        } catch (UnreadableEvent | IllegalArgumentException | JacksonException e) {
            log.debug("Record {}-{}@{} is no event", record.topic(), record.partition(), record.offset(), e);
        }
    }
}
