package certway.progress.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * What was counted, by a name of its own. Events come at least once: the same event at another place of its topic counts no more,
 * and the same place may be handled again after a crash.
 */
final class Facts {

    static final String COLLECTION = "reportFacts";

    private static final String ID = "_id";
    private static final String AT = "at";

    private final MongoCollection<Document> facts;

    Facts(MongoDatabase database) {
        this.facts = database.getCollection(COLLECTION);
    }

    /** Whether this fact is counted from this place, now or when it was handled before. */
    boolean isCountedAt(String fact, Place place) {
        try {
            facts.insertOne(new Document(ID, fact).append(AT, place.text()));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return facts.countDocuments(and(eq(ID, fact), eq(AT, place.text()))) == 1;
        }
    }
}
