package certway.platform.outbox;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;

/** Every published event once, by its id: the history, and what replays and rebuilds are made from. */
final class EventArchive {

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> events;

    EventArchive(MongoDatabase database) {
        this.events = database.getCollection("events");
    }

    /** Appends the entries that are not there yet. */
    void append(List<Document> entries) {
        List<Document> archived = entries.stream().map(EventArchive::archived).toList();
        try {
            events.insertMany(archived, UNORDERED);
        } catch (MongoBulkWriteException e) {
            boolean onlyDuplicates = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyDuplicates) {
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
