package certway.progress.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Counters that remember how far they have counted, by partition, in the same document and the same update: handling a record
 * twice adds once.
 */
final class Counters {

    static final String ID = "_id";

    private final MongoCollection<Document> documents;

    Counters(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /**
     * Adds the numbers, unless this place or a later one was counted already.
     *
     * @param first what the document says besides, from its first count
     */
    void add(String id, Map<String, Object> first, Map<String, ? extends Number> numbers, Place place) {
        List<Bson> updates = new ArrayList<>();
        numbers.forEach((field, number) -> updates.add(inc(field, number)));
        first.forEach((field, value) -> updates.add(setOnInsert(field, value)));
        updates.add(set(place.field(), place.position().offset()));
        Bson behind = or(
                exists(place.field(), false), lt(place.field(), place.position().offset()));
        try {
            documents.updateOne(and(eq(ID, id), behind), combine(updates), new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            // The document is there and not behind: it has counted this place.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
