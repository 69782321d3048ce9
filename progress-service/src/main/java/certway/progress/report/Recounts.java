package certway.progress.report;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import certway.progress.report.CounterCheck.Difference;
import certway.progress.report.Recount.Outcome;
import certway.progress.report.RecountJob.Asked;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Recounts in MongoDB: who asked for them and why, and what came of them. */
final class Recounts {

    static final String COLLECTION = "reportRecounts";

    /** How many differences are kept one by one. */
    static final int MOST_DIFFERENCES = 200;

    private static final String ID = "_id";
    private static final String AT = "at";

    private final MongoCollection<Document> recounts;

    Recounts(MongoDatabase database) {
        this.recounts = database.getCollection(COLLECTION);
    }

    /** False if there is one of that id. */
    boolean insert(RecountJob job) {
        try {
            recounts.insertOne(document(job));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    void save(RecountJob job) {
        recounts.replaceOne(eq(ID, job.id()), document(job));
    }

    Optional<RecountJob> find(String id) {
        return Optional.ofNullable(recounts.find(eq(ID, id)).first()).map(Recounts::job);
    }

    /** The newest first, from the one that follows. */
    List<RecountJob> list(@Nullable Instant before, int limit) {
        return recounts.find(before == null ? exists(AT) : lt(AT, Date.from(before)))
                .sort(descending(AT))
                .limit(limit)
                .map(Recounts::job)
                .into(new ArrayList<>());
    }

    private static Document document(RecountJob job) {
        Document document = new Document(ID, job.id())
                .append("actor", job.asked().actor())
                .append("reason", job.asked().reason())
                .append(AT, Date.from(job.asked().at()));
        Outcome outcome = job.outcome();
        if (job.finishedAt() != null) {
            document.append("finishedAt", Date.from(job.finishedAt()));
        }
        if (job.failure() != null) {
            document.append("failure", job.failure());
        }
        return outcome == null ? document : document.append("outcome", outcome(outcome));
    }

    private static Document outcome(Outcome outcome) {
        return new Document("events", outcome.events())
                .append("facts", outcome.facts())
                .append("missed", outcome.missed())
                .append("counters", outcome.counters())
                .append("differing", outcome.differing())
                .append(
                        "differences",
                        outcome.differences().stream()
                                .limit(MOST_DIFFERENCES)
                                .map(Recounts::difference)
                                .toList());
    }

    private static Document difference(Difference difference) {
        return new Document("counter", difference.counter())
                .append("number", difference.number())
                .append("counted", difference.counted())
                .append("expected", difference.expected());
    }

    private static RecountJob job(Document document) {
        Date finished = document.getDate("finishedAt");
        Document outcome = document.get("outcome", Document.class);
        return new RecountJob(
                document.getString(ID),
                new Asked(
                        document.getString("actor"),
                        document.getString("reason"),
                        document.getDate(AT).toInstant()),
                finished == null ? null : finished.toInstant(),
                outcome == null ? null : outcomeOf(outcome),
                document.getString("failure"));
    }

    private static Outcome outcomeOf(Document document) {
        return new Outcome(
                document.getLong("events"),
                document.getLong("facts"),
                document.getLong("missed"),
                document.getInteger("counters"),
                document.getInteger("differing"),
                document.getList("differences", Document.class).stream()
                        .map(one -> new Difference(
                                one.getString("counter"),
                                one.getString("number"),
                                one.getLong("counted"),
                                one.getLong("expected")))
                        .toList());
    }
}
