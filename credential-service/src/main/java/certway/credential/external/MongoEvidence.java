package certway.credential.external;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;

import certway.credential.external.model.EvidenceFile;
import certway.credential.external.model.ExternalRecord;
import certway.credential.issuing.model.LearnerId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The bytes of files, each in a document of its own, which the largest file fills to a third. They are written before their record
 * names them and taken away after it no longer does: whoever follows a name finds them.
 */
final class MongoEvidence {

    static final String COLLECTION = "recordFiles";

    /** No request takes as long: what no record names by then never will be named. */
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private static final String ID = "_id";
    private static final String LEARNER = "learnerId";
    private static final String AT = "at";
    private static final String DATA = "data";

    private final MongoCollection<Document> files;

    MongoEvidence(MongoDatabase database) {
        this.files = database.getCollection(COLLECTION);
    }

    void add(LearnerId learner, EvidenceFile file, byte[] bytes) {
        files.insertOne(new Document(ID, file.id())
                .append(LEARNER, learner.value())
                .append(AT, Date.from(file.addedAt()))
                .append(DATA, new Binary(bytes)));
    }

    Optional<byte[]> bytes(String fileId) {
        return Optional.ofNullable(files.find(eq(ID, fileId)).first())
                .map(document -> document.get(DATA, Binary.class).getData());
    }

    void remove(Collection<EvidenceFile> removed) {
        if (!removed.isEmpty()) {
            files.deleteMany(in(ID, removed.stream().map(EvidenceFile::id).toList()));
        }
    }

    /** What a crash left behind between two writes. */
    void removeForgotten(LearnerId learner, List<ExternalRecord> records, Instant now) {
        List<String> named = records.stream()
                .flatMap(external -> external.files().stream())
                .map(EvidenceFile::id)
                .toList();
        files.deleteMany(and(eq(LEARNER, learner.value()), nin(ID, named), lt(AT, Date.from(now.minus(LONG_AGO)))));
    }
}
