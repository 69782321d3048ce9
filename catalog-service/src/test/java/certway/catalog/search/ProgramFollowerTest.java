package certway.catalog.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import certway.catalog.program.ProgramId;
import certway.testkit.wait.Eventually;
import com.mongodb.MongoTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgramFollowerTest {

    private static final String TOPIC = "certway.programs";

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("latest");
    private final List<Collection<ProgramId>> refreshed = new ArrayList<>();
    private int caughtUp;
    private @Nullable RuntimeException store;

    private final ProgramFollower follower =
            new ProgramFollower(consumer, () -> caughtUp++, this::refresh, Duration.ofMillis(1));

    private void refresh(Collection<ProgramId> ids) {
        if (store != null) {
            throw store;
        }
        refreshed.add(ids);
    }

    @Test
    void whatChangedIsReadAgainOnceHoweverOftenItIsSaid() {
        partitions(2);
        follower.step();

        publish(0, 0, "first");
        publish(0, 1, "first");
        publish(1, 0, "second");
        follower.step();
        follower.step();

        assertThat(refreshed).hasSize(1);
        assertThat(refreshed.getFirst()).containsExactlyInAnyOrder(new ProgramId("first"), new ProgramId("second"));
    }

    @Test
    void itBeginsAtTheEndAndLooksOnceForWhatCameBefore() {
        partitions(1, 7);

        follower.step();
        follower.step();

        assertThat(consumer.position(new TopicPartition(TOPIC, 0))).isEqualTo(7);
        assertThat(caughtUp).isEqualTo(1);
        assertThat(follower.followed()).isEqualTo(1);
    }

    @Test
    void whileTheStoreIsAwayChangesWait() {
        partitions(1);
        follower.step();
        store = new MongoTimeoutException("away");

        publish(0, 0, "first");
        follower.step();
        assertThat(refreshed).isEmpty();

        store = null;
        follower.step();
        assertThat(refreshed).containsExactly(Set.of(new ProgramId("first")));
    }

    @Test
    void aRecordThatNamesNoProgramIsPassedOver() {
        partitions(1);
        follower.step();

        consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 0, null, new byte[0]));
        publish(0, 1, "NOT AN ID");
        publish(0, 2, "good");
        follower.step();

        assertThat(refreshed).containsExactly(Set.of(new ProgramId("good")));
    }

    @Test
    void whileKafkaDoesNotAnswerItTriesAgain() {
        partitions(1);
        follower.step();
        consumer.setPollException(new TimeoutException("away"));
        publish(0, 0, "first");

        follower.step();
        follower.step();

        assertThat(refreshed).hasSize(1);
        assertThat(follower.failure()).isNull();
    }

    @Test
    void withoutTheTopicThereIsNothingToFollowYet() {
        follower.step();
        assertThat(follower.followed()).isZero();

        partitions(1);
        follower.step();

        assertThat(follower.followed()).isEqualTo(1);
    }

    @Test
    void whatItDiedOfCanBeSeen() {
        partitions(1);
        consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("no right to read")));

        follower.start();

        Eventually.within(
                Duration.ofSeconds(5), () -> assertThat(follower.failure()).hasMessage("no right to read"));
        follower.close();
    }

    private void partitions(int count) {
        partitions(count, 0);
    }

    private void partitions(int count, long end) {
        Node node = new Node(1, "localhost", 9092);
        List<PartitionInfo> partitions = new ArrayList<>();
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (int i = 0; i < count; i++) {
            partitions.add(new PartitionInfo(TOPIC, i, node, new Node[] {node}, new Node[] {node}));
            ends.put(new TopicPartition(TOPIC, i), end);
        }
        consumer.updatePartitions(TOPIC, partitions);
        consumer.updateEndOffsets(ends);
    }

    private void publish(int partition, long offset, String key) {
        consumer.addRecord(new ConsumerRecord<>(TOPIC, partition, offset, key, "{}".getBytes(UTF_8)));
    }
}
