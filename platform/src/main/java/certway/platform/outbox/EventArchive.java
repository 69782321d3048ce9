package certway.platform.outbox;

import static com.mongodb.client.model.Filters.in;

import certway.platform.event.EventEnvelope;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;

/** Every published event once, by its id: the history, and what replays and rebuilds are made from. */
public final class EventArchive {

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private static final int AT_ONCE = 1_000;

    private final MongoCollection<Document> events;

    public EventArchive(MongoDatabase database) {
        this.events = database.getCollection("events");
    }

    /** Keeps events of others that this service may need again; at least one. */
    public void keep(Collection<EventEnvelope> heard) {
        append(heard.stream().map(Outbox::entry).toList());
    }

    /** Hands over all events of these types, in no order. Each answer has its time; whoever takes them may take longer. */
    public void each(Collection<String> types, Consumer<EventEnvelope> take) {
        events.find(in("type", types))
                .batchSize(AT_ONCE)
                .timeoutMode(TimeoutMode.ITERATION)
                .map(archived -> Outbox.event(archived.append("id", archived.getString("_id"))))
                .forEach(take);
    }

    /** Appends the entries that are not there yet. */
    void append(List<Document> entries) {
        try {
            events.insertMany(entries.stream().map(EventArchive::archived).toList(), UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    private static Document archived(Document entry) {
        Document archived = new Document("_id", entry.getString("id"));
        archived.putAll(entry);
        archived.remove("id");
        return archived;
    }
}
