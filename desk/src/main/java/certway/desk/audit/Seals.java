package certway.desk.audit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The chain of seals: only ever added to. */
final class Seals {

    private static final String NUMBER = "_id";

    private final MongoCollection<Document> seals;

    Seals(MongoDatabase database) {
        this.seals = database.getCollection("auditSeals");
    }

    Optional<Seal> latest() {
        return read(seals.find().sort(descending(NUMBER)).limit(1).first());
    }

    Optional<Seal> find(long number) {
        return read(seals.find(eq(NUMBER, number)).first());
    }

    /** The ones that follow that number, in order. */
    List<Seal> after(long number, int limit) {
        return seals.find(gt(NUMBER, number))
                .sort(ascending(NUMBER))
                .limit(limit)
                .map(Seals::seal)
                .into(new ArrayList<>());
    }

    /** False if another has that number: somebody else was quicker. */
    boolean add(Seal seal) {
        try {
            seals.insertOne(document(seal));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private static Document document(Seal seal) {
        return new Document(NUMBER, seal.number())
                .append("at", Date.from(seal.at()))
                .append("previous", seal.previous())
                .append("digest", seal.digest())
                .append(
                        "entries",
                        seal.entries().stream()
                                .map(entry -> new Document("id", entry.id())
                                        .append("digest", entry.digest())
                                        .append("reason", entry.reason()))
                                .toList());
    }

    private static Optional<Seal> read(@Nullable Document document) {
        return Optional.ofNullable(document).map(Seals::seal);
    }

    private static Seal seal(Document document) {
        return new Seal(
                document.getLong(NUMBER),
                document.getDate("at").toInstant(),
                document.getString("previous"),
                document.getList("entries", Document.class).stream()
                        .map(entry -> new Seal.Entry(
                                entry.getString("id"), entry.getString("digest"), entry.getString("reason")))
                        .toList(),
                document.getString("digest"));
    }
}
