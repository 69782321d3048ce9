package certway.progress.completion;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventJson;
import certway.platform.kafka.RecordPosition;
import certway.progress.personal.model.Erased;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import java.time.Instant;
import java.time.LocalDate;
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

    private record Completed(
            String completionId, String learnerId, String enrollmentId, String programId, Instant completedAt) {}

    /** The next offset to read, by partition; a partition that is not named is read from its beginning. */
    record Position(Map<Integer, Long> next) {

        static final Position START = new Position(Map.of());

        Position {
            next = Map.copyOf(next);
        }
    }

    /**
     * Which completions; null for all.
     *
     * @param from the first day, UTC
     * @param to the last day, UTC
     */
    record Wanted(
            @Nullable String learner,
            @Nullable String program,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        static final Wanted ALL = new Wanted(null, null, null, null);

        static Wanted of(String learner) {
            return new Wanted(learner, null, null, null);
        }

        private Bson filter() {
            List<Bson> filters = new ArrayList<>();
            if (learner != null) {
                filters.add(eq(FeedDocuments.LEARNER, learner));
            }
            if (program != null) {
                filters.add(eq(FeedDocuments.PROGRAM, program));
            }
            if (from != null) {
                filters.add(gte(FeedDocuments.DAY, from.toString()));
            }
            if (to != null) {
                filters.add(lte(FeedDocuments.DAY, to.toString()));
            }
            return filters.isEmpty() ? empty() : and(filters);
        }
    }

    record Part(List<JsonNode> completions, Position next) {}

    private final MongoCollection<Document> completions;
    private final Erased erased;

    CompletionFeed(MongoDatabase database, Erased erased) {
        this.completions = database.getCollection(FeedDocuments.COLLECTION);
        this.erased = erased;
    }

    /** Takes up an event; the first position of a completion is the one that counts. Of who was erased it names nobody. */
    void take(EventEnvelope event, RecordPosition position) {
        Completed completed = event.dataAs(Completed.class);
        String learner = completed.learnerId();
        String shown = erased.contains(learner) ? erased.pseudonym(learner) : learner;
        Document document = new Document(FeedDocuments.ID, completed.completionId())
                .append(FeedDocuments.LEARNER, shown)
                .append(FeedDocuments.ENROLLMENT, completed.enrollmentId())
                .append(FeedDocuments.PROGRAM, completed.programId())
                .append(FeedDocuments.DAY, Days.of(completed.completedAt()).toString())
                .append(FeedDocuments.PARTITION, position.partition())
                .append(FeedDocuments.OFFSET, position.offset())
                .append(FeedDocuments.DATA, EventJson.text(event.data()).replace(learner, shown));
        try {
            completions.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Gives completions that an earlier release took up what it did not write down of them. */
    void fillIn() {
        completions
                .find(exists(FeedDocuments.DAY, false))
                .timeoutMode(TimeoutMode.ITERATION)
                .forEach(document -> {
                    Completed completed =
                            EventJson.read(EventJson.parse(document.getString(FeedDocuments.DATA)), Completed.class);
                    completions.updateOne(
                            eq(FeedDocuments.ID, document.getString(FeedDocuments.ID)),
                            combine(
                                    set(FeedDocuments.ENROLLMENT, completed.enrollmentId()),
                                    set(FeedDocuments.PROGRAM, completed.programId()),
                                    set(
                                            FeedDocuments.DAY,
                                            Days.of(completed.completedAt()).toString())));
                });
    }

    /** What follows a position, of those that are wanted. */
    Part read(Position from, Wanted wanted, int limit) {
        List<Document> found = completions
                .find(and(wanted.filter(), after(from)))
                .sort(ascending(FeedDocuments.PARTITION, FeedDocuments.OFFSET))
                .limit(limit)
                .into(new ArrayList<>());
        Map<Integer, Long> next = new TreeMap<>(from.next());
        found.forEach(document ->
                next.put(document.getInteger(FeedDocuments.PARTITION), document.getLong(FeedDocuments.OFFSET) + 1));
        return new Part(
                found.stream()
                        .map(document -> EventJson.parse(document.getString(FeedDocuments.DATA)))
                        .toList(),
                new Position(next));
    }

    private static Bson after(Position from) {
        if (from.next().isEmpty()) {
            return empty();
        }
        List<Bson> partitions = new ArrayList<>();
        from.next()
                .forEach((partition, offset) ->
                        partitions.add(and(eq(FeedDocuments.PARTITION, partition), gte(FeedDocuments.OFFSET, offset))));
        partitions.add(nin(FeedDocuments.PARTITION, from.next().keySet()));
        return or(partitions);
    }
}
