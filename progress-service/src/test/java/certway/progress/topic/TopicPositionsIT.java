package certway.progress.topic;

import static certway.progress.topic.model.TopicPositions.RECORDS_OF_A_TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.topic.model.TopicPositions;
import certway.testkit.infrastructure.Infrastructure;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TopicPositionsIT {

    private static final MongoClient CLIENT = MongoClients.create(Infrastructure.mongoConnectionString());

    private final MongoDatabase database = CLIENT.getDatabase("topics-" + UUID.randomUUID());

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    /** As a service that starts while the broker has the topic with that id. */
    private TopicPositions with(String id) {
        return new MongoTopicPositions(database, _ -> id);
    }

    @Test
    void theRecordsOfTheFirstTopicStandWhereKafkaHasThem() {
        assertThat(with("first").of("lamps", 7)).isEqualTo(7);
        assertThat(with("first").of("lamps", 8)).isEqualTo(8);
    }

    @Test
    void whatIsInATopicThatWasMadeAnewStandsBehindAllOfTheOneBefore() {
        long last = with("first").of("lamps", 1_000_000);

        long next = with("second").of("lamps", 0);

        assertThat(next).isGreaterThan(last);
        assertThat(with("second").of("lamps", 1)).isEqualTo(next + 1);
        assertThat(TopicPositions.offset(next)).isZero();
        assertThat(with("second").of("others", 3)).isEqualTo(3);
    }

    @Test
    void whatIsWrittenToATopicThatCameBackStandsBehindWhatTheOtherHad() {
        with("first").of("lamps", 5);
        long other = with("second").of("lamps", 100);

        assertThat(with("first").of("lamps", 6)).isGreaterThan(other);
    }

    @Test
    void manyWhoMeetATopicAtOnceAgree() throws InterruptedException, ExecutionException {
        with("first").of("lamps", 0);
        List<Future<Long>> positions = new ArrayList<>();
        try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                positions.add(instances.submit(() -> with("second").of("lamps", 0)));
            }
        }

        for (Future<Long> position : positions) {
            assertThat(position.get()).isEqualTo(RECORDS_OF_A_TOPIC);
        }
    }
}
