package certway.progress.report;

import certway.platform.DependencyUnavailable;
import certway.platform.kafka.RecordPosition;
import certway.progress.topic.model.TopicPositions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the group that counts has counted, as the broker knows it. */
final class HandledPositions {

    private final Admin broker;
    private final String group;
    private final TopicPositions positions;

    HandledPositions(Admin broker, String group, TopicPositions positions) {
        this.broker = broker;
        this.group = group;
        this.positions = positions;
    }

    /**
     * The last handled position of each partition, by its {@linkplain Place#partition name}; nothing where none was handled yet.
     *
     * <p>Throws {@link DependencyUnavailable} if the broker does not answer.
     */
    Map<String, Long> all() throws InterruptedException {
        Map<String, Long> all = new HashMap<>();
        committed().forEach((partition, next) -> {
            // Kafka answers null for a partition without a position.
            if (Objects.nonNull(next) && next.offset() > 0) {
                long last = positions.of(partition.topic(), next.offset() - 1);
                all.put(
                        new Place(partition.topic(), new RecordPosition(partition.partition(), last)).partition(),
                        last);
            }
        });
        return all;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() throws InterruptedException {
        try {
            return broker.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            throw new DependencyUnavailable("Kafka does not say how far reports have counted", e);
        }
    }
}
