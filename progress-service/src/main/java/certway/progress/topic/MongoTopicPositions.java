package certway.progress.topic;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.setOnInsert;

import certway.progress.topic.model.TopicPositions;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ids of a topic's name in the order in which they were met: Kafka gives each topic that it makes an id of its own. Looks
 * once for each name, since a broker must not be exchanged while services run.
 */
final class MongoTopicPositions implements TopicPositions {

    private static final String ID = "_id";
    private static final String MET = "met";

    private final MongoCollection<Document> topics;
    private final UnaryOperator<String> ids;
    private final Map<String, Long> before = new ConcurrentHashMap<>();

    /**
     * Keeps ids in the database.
     *
     * @param ids of the topics that the broker has, by their names
     */
    MongoTopicPositions(MongoDatabase database, UnaryOperator<String> ids) {
        this.topics = database.getCollection("topics");
        this.ids = ids;
    }

    @Override
    public long of(String topic, long offset) {
        return before.computeIfAbsent(topic, this::topicsBefore) * RECORDS_OF_A_TOPIC + offset;
    }

    /** One that comes back after another is one more: what is written to it now is newer than what the other had. */
    private long topicsBefore(String topic) {
        String id = ids.apply(topic);
        List<String> met = met(topic);
        while (met.isEmpty() || !met.getLast().equals(id)) {
            if (met.isEmpty()) {
                topics.updateOne(eq(ID, topic), setOnInsert(MET, List.of(id)), new UpdateOptions().upsert(true));
            } else {
                topics.updateOne(and(eq(ID, topic), size(MET, met.size())), push(MET, id));
            }
            met = met(topic);
        }
        return met.size() - 1L;
    }

    private List<String> met(String topic) {
        @Nullable Document known = topics.find(eq(ID, topic)).first();
        return known == null ? List.of() : known.getList(MET, String.class);
    }
}
