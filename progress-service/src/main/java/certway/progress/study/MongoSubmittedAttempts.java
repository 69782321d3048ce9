package certway.progress.study;

import static com.mongodb.client.model.Filters.eq;

import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.attempt.model.SubmittedAttempts;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;

/** Submitted attempts in MongoDB: only ever inserted. */
final class MongoSubmittedAttempts implements SubmittedAttempts {

    private static final String ID = "_id";

    private final MongoCollection<Document> attempts;

    MongoSubmittedAttempts(MongoDatabase database) {
        this.attempts = database.getCollection("attempts");
    }

    @Override
    public void keep(String evidence, SubmittedAttempt attempt) {
        try {
            Document document = new Document(ID, evidence);
            document.putAll(AttemptDocuments.submitted(attempt));
            attempts.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Optional<SubmittedAttempt> find(String evidence) {
        return Optional.ofNullable(attempts.find(eq(ID, evidence)).first()).map(AttemptDocuments::submitted);
    }
}
