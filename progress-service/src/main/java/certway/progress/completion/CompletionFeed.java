package certway.progress.completion;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventJson;
import certway.platform.kafka.RecordPosition;
import certway.progress.personal.model.Erased;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Completions in the order of their topic. What was read up to a position stays complete: within a partition nothing is ever
 * added in front, since the topic is followed record by record.
 */
final class CompletionFeed {

    static final String COLLECTION = "completions";
    static final String LEARNER = "learnerId";
    static final String PARTITION = "partition";
    static final String OFFSET = "offset";

    private static final String ID = "_id";
    private static final String DATA = "data";

    private record Completed(String completionId, String learnerId) {}

    /** The next offset to read, by partition; a partition that is not named is read from its beginning. */
    record Position(Map<Integer, Long> next) {

        static final Position START = new Position(Map.of());

        Position {
            next = Map.copyOf(next);
        }
    }

    record Part(List<JsonNode> completions, Position next) {}

    private final MongoCollection<Document> completions;
    private final Erased erased;

    CompletionFeed(MongoDatabase database, Erased erased) {
        this.completions = database.getCollection(COLLECTION);
        this.erased = erased;
    }

    /** Takes up an event; the first position of a completion is the one that counts. Of who was erased it names nobody. */
    void take(EventEnvelope event, RecordPosition position) {
        Completed completed = event.dataAs(Completed.class);
        String learner = completed.learnerId();
        String shown = erased.contains(learner) ? erased.pseudonym(learner) : learner;
        Document document = new Document(ID, completed.completionId())
                .append(LEARNER, shown)
                .append(PARTITION, position.partition())
                .append(OFFSET, position.offset())
                .append(DATA, EventJson.text(event.data()).replace(learner, shown));
        try {
            completions.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** What follows a position, of one learner or of all. */
    Part read(Position from, @Nullable String learner, int limit) {
        Bson owner = learner == null ? empty() : eq(LEARNER, learner);
        List<Document> found = completions
                .find(and(owner, after(from)))
                .sort(ascending(PARTITION, OFFSET))
                .limit(limit)
                .into(new ArrayList<>());
        Map<Integer, Long> next = new TreeMap<>(from.next());
        found.forEach(document -> next.put(document.getInteger(PARTITION), document.getLong(OFFSET) + 1));
        return new Part(
                found.stream()
                        .map(document -> EventJson.parse(document.getString(DATA)))
                        .toList(),
                new Position(next));
    }

    private static Bson after(Position from) {
        if (from.next().isEmpty()) {
            return empty();
        }
        List<Bson> partitions = new ArrayList<>();
        from.next().forEach((partition, offset) -> partitions.add(and(eq(PARTITION, partition), gte(OFFSET, offset))));
        partitions.add(nin(PARTITION, from.next().keySet()));
        return or(partitions);
    }
}
