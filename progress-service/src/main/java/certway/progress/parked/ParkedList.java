package certway.progress.parked;

import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import certway.progress.parked.ParkedRecord.Outcome;
import certway.progress.parked.ParkedRecord.Settled;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which records are parked and what became of them. It outlives the records themselves, which Kafka deletes in the end. */
final class ParkedList {

    static final String COLLECTION = "parkedRecords";
    static final String STATE = "state";

    /** The time, then the offset: records of one partition stay in the order in which they were parked. */
    static final String ORDER = "order";

    static final String OPEN = "open";
    static final List<String> STATES =
            List.of(OPEN, state(Outcome.REDRIVEN), state(Outcome.DISMISSED), state(Outcome.EXPIRED));

    private static final String ID = "_id";
    private static final String GROUP = "group";
    private static final String PLACE = "place";
    private static final String SOURCE = "source";
    private static final String SOURCE_TOPIC = "source.topic";
    private static final String PARKED_AT = "parkedAt";
    private static final String SETTLED = "settled";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> records;

    /** Records that wait for somebody, by who could not handle them and of which topic they are. */
    record Waiting(String group, String topic, long count, Instant oldest) {}

    /**
     * Which records are asked for.
     *
     * @param state {@code open}, or an outcome in small letters
     * @param group of any if null
     * @param topic where they were; any if null
     */
    record Question(
            String state, @Nullable String group, @Nullable String topic) {}

    /** A record and where it is in the list. */
    record Listed(ParkedRecord record, String order) {}

    ParkedList(MongoDatabase database) {
        this.records = database.getCollection(COLLECTION);
    }

    static String state(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Notes down those that are not in the list yet. */
    void note(List<ParkedRecord> parked) {
        records.bulkWrite(parked.stream()
                .map(record -> new UpdateOneModel<Document>(
                        eq(ID, record.id()), new Document("$setOnInsert", document(record)), UPSERT))
                .toList());
    }

    Optional<ParkedRecord> find(String id) {
        return Optional.ofNullable(records.find(eq(ID, id)).first()).map(ParkedList::record);
    }

    /**
     * Open ones the oldest first, so that they go back in their order; others the newest first.
     *
     * @param after where the page before ended; null for the first
     */
    List<Listed> list(Question question, @Nullable String after, int limit) {
        boolean oldestFirst = question.state().equals(OPEN);
        List<Bson> filters = filters(question);
        if (after != null) {
            filters.add(oldestFirst ? gt(ORDER, after) : lt(ORDER, after));
        }
        return records
                .find(and(filters))
                .sort(oldestFirst ? ascending(ORDER) : descending(ORDER))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(document -> new Listed(record(document), document.getString(ORDER)))
                .toList();
    }

    /** What waits, the longest first. */
    List<Waiting> waiting() {
        Document by = new Document(GROUP, "$" + GROUP).append("topic", "$" + SOURCE_TOPIC);
        return records
                .aggregate(List.of(match(eq(STATE, OPEN)), group(by, sum("count", 1L), min("oldest", "$" + PARKED_AT))))
                .into(new ArrayList<>())
                .stream()
                .map(ParkedList::waiting)
                .sorted(Comparator.comparing(Waiting::oldest))
                .toList();
    }

    long count(Question question) {
        return records.countDocuments(and(filters(question)));
    }

    /** How many wait for somebody, whatever group could not handle them. */
    long open() {
        return count(new Question(OPEN, null, null));
    }

    private static List<Bson> filters(Question question) {
        List<Bson> filters = new ArrayList<>(List.of(eq(STATE, question.state())));
        if (question.group() != null) {
            filters.add(eq(GROUP, question.group()));
        }
        if (question.topic() != null) {
            filters.add(eq(SOURCE_TOPIC, question.topic()));
        }
        return filters;
    }

    /** Says what became of a record, unless somebody said so before; then nothing changes and the answer is false. */
    boolean settle(String id, Settled settled) {
        Document how = new Document("actor", settled.actor())
                .append("reason", settled.reason())
                .append("at", Date.from(settled.at()));
        return records.updateOne(
                                and(eq(ID, id), eq(STATE, OPEN)),
                                combine(set(STATE, state(settled.outcome())), set(SETTLED, how)))
                        .getModifiedCount()
                == 1;
    }

    private static Document document(ParkedRecord record) {
        return new Document(STATE, OPEN)
                .append(
                        ORDER,
                        "%019d %019d %s"
                                .formatted(
                                        record.parkedAt().toEpochMilli(),
                                        record.place().offset(),
                                        record.id()))
                .append(PLACE, document(record.place()))
                .append(SOURCE, document(record.source()))
                .append(GROUP, record.group())
                .append("causeType", record.causeType())
                .append("cause", record.cause())
                .append(PARKED_AT, Date.from(record.parkedAt()));
    }

    private static Document document(Place place) {
        return new Document("topic", place.topic())
                .append("partition", place.partition())
                .append("offset", place.offset());
    }

    private static ParkedRecord record(Document document) {
        return new ParkedRecord(
                place(document.get(PLACE, Document.class)),
                place(document.get(SOURCE, Document.class)),
                document.getString(GROUP),
                document.getString("causeType"),
                document.getString("cause"),
                document.getDate(PARKED_AT).toInstant(),
                settled(document));
    }

    private static Place place(Document document) {
        return new Place(document.getString("topic"), document.getInteger("partition"), document.getLong("offset"));
    }

    private static @Nullable Settled settled(Document document) {
        Document settled = document.get(SETTLED, Document.class);
        return settled == null
                ? null
                : new Settled(
                        Outcome.valueOf(document.getString(STATE).toUpperCase(Locale.ROOT)),
                        settled.getString("actor"),
                        settled.getString("reason"),
                        settled.getDate("at").toInstant());
    }

    private static Waiting waiting(Document found) {
        Document by = found.get(ID, Document.class);
        return new Waiting(
                by.getString(GROUP),
                by.getString("topic"),
                found.get("count", Number.class).longValue(),
                found.getDate("oldest").toInstant());
    }
}
