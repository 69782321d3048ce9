package certway.progress.report;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;

/**
 * What was counted, by a name of its own. Events come at least once: the same event at another place of its topic counts no more,
 * and the same place may be handled again after a crash. One thread only.
 */
final class Facts {

    static final String COLLECTION = "reportFacts";

    private static final String ID = "_id";
    private static final String AT = "at";
    private static final int RECENT = 10_000;

    private final MongoCollection<Document> facts;

    /** Where the facts of late were counted: most are asked for again soon, such as who has begun. */
    private final Map<String, String> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > RECENT;
        }
    };

    Facts(MongoDatabase database) {
        this.facts = database.getCollection(COLLECTION);
    }

    /** Whether this fact is counted from this place, now or when it was handled before. */
    boolean isCountedAt(String fact, Place place) {
        String known = recent.get(fact);
        if (known == null) {
            known = noted(fact, place.text());
            recent.put(fact, known);
        }
        return known.equals(place.text());
    }

    private String noted(String fact, String at) {
        try {
            facts.insertOne(new Document(ID, fact).append(AT, at));
            return at;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            Document first = Objects.requireNonNull(facts.find(eq(ID, fact)).first(), fact);
            return Objects.requireNonNull(first.getString(AT), fact);
        }
    }
}
