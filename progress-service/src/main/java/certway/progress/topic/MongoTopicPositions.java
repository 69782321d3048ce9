package certway.progress.topic;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;

import certway.platform.DependencyUnavailable;
import certway.progress.topic.model.TopicPositions;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;

/**
 * Keeps the ids of a topic's name in the order in which they came: Kafka gives each topic that it makes an id of its own. Asks once
 * for each name, since a broker must not be exchanged while services run.
 */
final class MongoTopicPositions implements TopicPositions {

    private static final String ID = "_id";
    private static final String MADE = "made";

    private final MongoCollection<Document> topics;
    private final Admin broker;
    private final Map<String, Long> before = new ConcurrentHashMap<>();

    MongoTopicPositions(MongoDatabase database, Admin broker) {
        this.topics = database.getCollection("topics");
        this.broker = broker;
    }

    @Override
    public long of(String topic, long offset) {
        return before.computeIfAbsent(topic, this::topicsBefore) * RECORDS_OF_A_TOPIC + offset;
    }

    private long topicsBefore(String topic) {
        String id = id(topic);
        topics.updateOne(eq(ID, topic), addToSet(MADE, id), new UpdateOptions().upsert(true));
        List<String> made =
                Objects.requireNonNull(topics.find(eq(ID, topic)).first()).getList(MADE, String.class);
        return made.indexOf(id);
    }

    private String id(String topic) {
        try {
            return Objects.requireNonNull(broker.describeTopics(List.of(topic))
                            .allTopicNames()
                            .get()
                            .get(topic))
                    .topicId()
                    .toString();
        } catch (ExecutionException e) {
            throw new DependencyUnavailable("The event broker", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DependencyUnavailable("The event broker", e);
        }
    }
}
