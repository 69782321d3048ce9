package certway.progress.practicum;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import certway.progress.practicum.model.LogId;
import certway.progress.practicum.model.Supervision;
import certway.progress.practicum.model.Supervision.Account;
import certway.progress.practicum.model.Supervisions;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Supervisions in MongoDB: inserted, and deleted when they end. */
final class MongoSupervisions implements Supervisions {

    private static final String ID = "_id";
    private static final String SUPERVISOR = "supervisorId";
    private static final String SUPERVISOR_NAME = "supervisorName";
    private static final String ENROLLMENT = "enrollmentId";
    private static final String UNIT = "unit";
    private static final String LEARNER = "learnerId";
    private static final String LEARNER_NAME = "learnerName";
    private static final String SINCE = "since";

    private final MongoCollection<Document> supervisions;

    MongoSupervisions(MongoDatabase database) {
        this.supervisions = database.getCollection("practicumSupervisions");
    }

    @Override
    public boolean keep(Supervision supervision) {
        Document document = new Document(ID, supervision.id())
                .append(SUPERVISOR, supervision.supervisor().id())
                .append(SUPERVISOR_NAME, supervision.supervisor().name())
                .append(ENROLLMENT, supervision.log().enrollment())
                .append(UNIT, supervision.log().unit())
                .append(LEARNER, supervision.learner())
                .append(SINCE, Date.from(supervision.since()));
        if (supervision.learnerName() != null) {
            document.append(LEARNER_NAME, supervision.learnerName());
        }
        return MongoEntries.inserted(supervisions, document);
    }

    @Override
    public Optional<Supervision> find(String id) {
        return Optional.ofNullable(supervisions.find(eq(ID, id)).first()).map(MongoSupervisions::supervision);
    }

    @Override
    public List<Supervision> ofSupervisor(String supervisor, String after, int limit) {
        return supervisions
                .find(and(eq(SUPERVISOR, supervisor), gt(ID, after)))
                .sort(ascending(SUPERVISOR, ID))
                .limit(limit)
                .map(MongoSupervisions::supervision)
                .into(new ArrayList<>());
    }

    @Override
    public List<Supervision> ofLog(LogId log) {
        return supervisions
                .find(and(eq(ENROLLMENT, log.enrollment()), eq(UNIT, log.unit())))
                .sort(ascending(SINCE, ID))
                .map(MongoSupervisions::supervision)
                .into(new ArrayList<>());
    }

    @Override
    public void end(String id) {
        supervisions.deleteOne(eq(ID, id));
    }

    private static Supervision supervision(Document document) {
        return new Supervision(
                document.getString(ID),
                new Account(document.getString(SUPERVISOR), document.getString(SUPERVISOR_NAME)),
                new LogId(document.getString(ENROLLMENT), document.getString(UNIT)),
                document.getString(LEARNER),
                document.getString(LEARNER_NAME),
                document.getDate(SINCE).toInstant());
    }
}
