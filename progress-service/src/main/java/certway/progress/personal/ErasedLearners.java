package certway.progress.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.setOnInsert;

import certway.platform.event.EventIds;
import certway.progress.personal.model.Erased;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Their pseudonyms in MongoDB, with the enrollments they had, so that what comes late is found by these. */
final class ErasedLearners implements Erased {

    static final String COLLECTION = "erased";

    private static final String ID = "_id";
    private static final String ENROLLMENTS = "enrollments";

    private final MongoCollection<Document> erased;

    ErasedLearners(MongoDatabase database) {
        this.erased = database.getCollection(COLLECTION);
    }

    @Override
    public boolean contains(String learner) {
        return erased.find(eq(ID, pseudonym(learner))).first() != null;
    }

    @Override
    public String pseudonym(String learner) {
        return "erased-" + EventIds.of("erased", learner);
    }

    @Override
    public boolean had(String pseudonym, String enrollment) {
        return erased.find(and(eq(ID, pseudonym), eq(ENROLLMENTS, enrollment))).first() != null;
    }

    void add(String learner, List<String> enrollments, Instant now) {
        erased.updateOne(
                eq(ID, pseudonym(learner)),
                combine(addEachToSet(ENROLLMENTS, enrollments), setOnInsert("at", Date.from(now))),
                new UpdateOptions().upsert(true));
    }

    List<String> enrollments(String learner) {
        Document found = erased.find(eq(ID, pseudonym(learner))).first();
        return found == null ? List.of() : found.getList(ENROLLMENTS, String.class, List.of());
    }
}
