package certway.progress.completion;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventIds;
import certway.platform.event.EventJson;
import certway.platform.outbox.Outbox;
import certway.progress.completion.DayDigest.PartitionDigest;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;

/** Days that are closed, each with the event that tells so: they follow one another without a gap and never change. */
final class ClosedDays {

    static final String COLLECTION = "completionDays";
    static final String TOPIC = "certway.digests";
    static final String TYPE = "certway.completions.digested.v1";

    private static final String ID = "_id";
    private static final String COUNT = "count";
    private static final String DIGEST = "digest";
    private static final String TOTAL = "total";
    private static final String CLOSED_AT = "closedAt";
    private static final String PARTITIONS = "partitions";
    private static final String PARTITION = "partition";
    private static final String END = "end";

    private final MongoCollection<Document> days;
    private final Consumer<Object> announce;

    /**
     * Keeps days in the database's collection of that name.
     *
     * @param announce is told of every day that has a new event
     */
    ClosedDays(MongoDatabase database, Consumer<Object> announce) {
        this.days = database.getCollection(COLLECTION);
        this.announce = announce;
    }

    Optional<ClosedDay> last() {
        return Optional.ofNullable(days.find()
                .projection(exclude("outbox", "pendingSince"))
                .sort(descending(ID))
                .map(ClosedDays::day)
                .first());
    }

    Optional<ClosedDay> find(LocalDate day) {
        return Optional.ofNullable(
                days.find(Filters.eq(ID, day.toString())).map(ClosedDays::day).first());
    }

    List<ClosedDay> after(LocalDate day, int limit) {
        return days.find(gt(ID, day.toString()))
                .projection(exclude("outbox", "pendingSince"))
                .sort(ascending(ID))
                .limit(limit)
                .map(ClosedDays::day)
                .into(new ArrayList<>());
    }

    /** Closes a day, once: what another instance has closed stays as it is. */
    void close(ClosedDay day) {
        Instant at = Objects.requireNonNull(day.closedAt(), "an open day");
        Document document = document(day, at);
        document.putAll(Outbox.initial(List.of(event(day, at)), at));
        try {
            days.insertOne(document);
            announce.accept(day.day().toString());
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static EventEnvelope event(ClosedDay day, Instant at) {
        String name = day.day().toString();
        return new EventEnvelope(
                EventIds.of("completions.digested", name),
                TYPE,
                TOPIC,
                name,
                "/progress-service",
                name,
                at,
                EventJson.tree(day),
                null);
    }

    private static Document document(ClosedDay day, Instant at) {
        return new Document(ID, day.day().toString())
                .append(COUNT, day.count())
                .append(DIGEST, day.digest())
                .append(TOTAL, day.total())
                .append(CLOSED_AT, Date.from(at))
                .append(
                        PARTITIONS,
                        day.partitions().stream()
                                .map(one -> new Document(PARTITION, one.partition())
                                        .append(COUNT, one.count())
                                        .append(DIGEST, one.digest())
                                        .append(END, one.end()))
                                .toList());
    }

    private static ClosedDay day(Document document) {
        return new ClosedDay(
                LocalDate.parse(document.getString(ID)),
                document.getLong(COUNT),
                document.getString(DIGEST),
                document.getList(PARTITIONS, Document.class).stream()
                        .map(one -> new PartitionDigest(
                                one.getInteger(PARTITION), one.getLong(COUNT), one.getString(DIGEST), one.getLong(END)))
                        .toList(),
                document.getLong(TOTAL),
                document.getDate(CLOSED_AT).toInstant());
    }
}
