package certway.catalog.register;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import certway.platform.mongo.IndexPlan;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** A log in a collection of its own: one document per step, whose {@code _id} is the sequence. Who inserts it first has won. */
public final class MongoChangeLog implements ChangeLog {

    private static final String ID = "_id";
    private static final String CHANGES = "changes";
    private static final String KEY = "key";
    private static final String KEYS = CHANGES + "." + KEY;

    private final MongoCollection<Document> steps;

    public MongoChangeLog(MongoDatabase database, String collection) {
        this.steps = database.getCollection(collection);
    }

    /** The index that a log in this collection needs. */
    public static IndexPlan index(String collection) {
        return new IndexPlan(
                collection, new IndexModel(Indexes.ascending(KEYS, ID)), "the history of one thing, the latest first");
    }

    @Override
    public boolean append(Step step) {
        try {
            steps.insertOne(document(step));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public List<Step> after(long sequence) {
        return steps.find(gt(ID, sequence))
                .sort(ascending(ID))
                .map(MongoChangeLog::step)
                .into(new ArrayList<>());
    }

    @Override
    public List<Step> history(Key key, long before, int limit) {
        return steps
                .find(and(eq(KEYS, key.toString()), lt(ID, before)))
                .sort(descending(ID))
                .limit(limit)
                .map(MongoChangeLog::step)
                .into(new ArrayList<>())
                .stream()
                .map(step -> new Step(
                        step.sequence(),
                        step.act(),
                        step.changes().stream()
                                .filter(change -> change.key().equals(key))
                                .toList()))
                .toList();
    }

    private static Document document(Step step) {
        return new Document(ID, step.sequence())
                .append("act", step.act().name())
                .append("by", step.act().by())
                .append("at", Date.from(step.act().at()))
                .append("reason", step.act().reason())
                .append(
                        CHANGES,
                        step.changes().stream()
                                .map(change -> new Document(KEY, change.key().toString()).append("json", change.json()))
                                .toList());
    }

    private static Step step(Document document) {
        Act act = new Act(
                document.getString("act"),
                document.getString("by"),
                document.getDate("at").toInstant(),
                document.getString("reason"));
        return new Step(
                document.getLong(ID),
                act,
                document.getList(CHANGES, Document.class).stream()
                        .map(change -> new Change(Key.parse(change.getString(KEY)), change.getString("json")))
                        .toList());
    }
}
