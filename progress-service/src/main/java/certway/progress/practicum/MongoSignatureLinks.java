package certway.progress.practicum;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import certway.progress.practicum.model.LinkSecret;
import certway.progress.practicum.model.LogId;
import certway.progress.practicum.model.Reference;
import certway.progress.practicum.model.SignatureLink;
import certway.progress.practicum.model.SignatureLinks;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Links in MongoDB, one for each entry: a new one takes the place of the last. */
final class MongoSignatureLinks implements SignatureLinks {

    static final String COLLECTION = "practicumLinks";
    static final String DIGEST = "digest";
    static final String EXPIRES_AT = "expiresAt";

    /** So long a link can still say that it is too old. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private static final String ID = "_id";
    private static final String ENROLLMENT = "enrollmentId";
    private static final String UNIT = "unit";
    private static final String ENTRY = "entry";
    private static final String LEARNER = "learnerId";
    private static final String LEARNER_NAME = "learnerName";

    private final MongoCollection<Document> links;
    private final InstantSource clock;

    MongoSignatureLinks(MongoDatabase database, InstantSource clock) {
        this.clock = clock;
        this.links = database.getCollection(COLLECTION);
    }

    @Override
    public void keep(LinkSecret secret, SignatureLink link) {
        Document document = new Document(ID, link.log().of(link.entry()))
                .append(DIGEST, secret.digest())
                .append(ENROLLMENT, link.log().enrollment())
                .append(UNIT, link.log().unit())
                .append(ENTRY, link.entry().value())
                .append(LEARNER, link.learner())
                .append(EXPIRES_AT, Date.from(link.expiresAt()));
        if (link.learnerName() != null) {
            document.append(LEARNER_NAME, link.learnerName());
        }
        try {
            put(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // Two made the first link of an entry at once: now there is one to replace.
            put(document);
        }
        links.deleteMany(lt(EXPIRES_AT, Date.from(clock.instant().minus(REMEMBERED))));
    }

    private void put(Document document) {
        links.replaceOne(eq(ID, document.getString(ID)), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<SignatureLink> find(LinkSecret secret) {
        return Optional.ofNullable(links.find(eq(DIGEST, secret.digest())).first())
                .map(MongoSignatureLinks::link);
    }

    private static SignatureLink link(Document document) {
        return new SignatureLink(
                new LogId(document.getString(ENROLLMENT), document.getString(UNIT)),
                new Reference(document.getString(ENTRY)),
                document.getString(LEARNER),
                document.getString(LEARNER_NAME),
                document.getDate(EXPIRES_AT).toInstant());
    }
}
