package certway.progress.lag;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records each consumer group has not handled yet, by topic. The broker is asked and not the consumers, so it also tells of
 * one that is gone. What a group has never committed a position for is not counted.
 */
final class GroupLag {

    /** A consumer group and a topic that it reads. */
    record Reading(String group, String topic) {}

    private GroupLag() {}

    /**
     * Asks the broker.
     *
     * @throws ExecutionException if it does not answer, or does not allow it
     */
    static Map<Reading, Long> measure(Admin broker) throws ExecutionException, InterruptedException {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> positions = positions(broker);
        Map<TopicPartition, Long> ends = ends(broker, positions.values());
        Map<Reading, Long> lags = new HashMap<>();
        positions.forEach((group, partitions) -> partitions.forEach((partition, position) -> {
            Long end = ends.get(partition);
            if (end != null) {
                lags.merge(new Reading(group, partition.topic()), Math.max(0, end - position.offset()), Long::sum);
            }
        }));
        return lags;
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> positions(Admin broker)
            throws ExecutionException, InterruptedException {
        Map<String, ListConsumerGroupOffsetsSpec> groups =
                answer(broker.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
                        .map(GroupListing::groupId)
                        .collect(Collectors.toMap(Function.identity(), _ -> new ListConsumerGroupOffsetsSpec()));
        if (groups.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<TopicPartition, OffsetAndMetadata>> found =
                answer(broker.listConsumerGroupOffsets(groups).all());
        Map<String, Map<TopicPartition, OffsetAndMetadata>> positions = new HashMap<>();
        found.forEach((group, partitions) -> positions.put(group, committed(partitions)));
        return positions;
    }

    /** Kafka answers null for a partition without a position. */
    private static Map<TopicPartition, OffsetAndMetadata> committed(Map<TopicPartition, OffsetAndMetadata> partitions) {
        return partitions.entrySet().stream()
                .filter(partition -> Objects.nonNull(partition.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where partitions end that are still there: a group may remember a topic that was deleted. */
    private static Map<TopicPartition, Long> ends(
            Admin broker, Collection<Map<TopicPartition, OffsetAndMetadata>> positions)
            throws ExecutionException, InterruptedException {
        Set<String> topics = answer(broker.listTopics().names());
        Set<TopicPartition> partitions = new HashSet<>();
        positions.forEach(some -> some.keySet().stream()
                .filter(partition -> topics.contains(partition.topic()))
                .forEach(partitions::add));
        Map<TopicPartition, ListOffsetsResultInfo> ends = answer(broker.listOffsets(
                        partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
                .all());
        return ends.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static <T> T answer(KafkaFuture<T> future) throws ExecutionException, InterruptedException {
        return future.get();
    }
}
