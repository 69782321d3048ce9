package certway.progress.regrade;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.progress.regrade.Regrade.Asked;
import certway.progress.regrade.Regrade.Progressed;
import certway.progress.regrade.Regrade.Wanted;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Regrades in MongoDB. One worker at a time has a regrade, for as long as it says that it is alive. */
final class Regrades {

    static final String COLLECTION = "regrades";

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String AT = "at";
    private static final String AFTER = "after";
    private static final String FINISHED = "finishedAt";

    /** Is there only while work is to be done. */
    private static final String LEASED_UNTIL = "leasedUntil";

    private final MongoCollection<Document> regrades;

    Regrades(MongoDatabase database) {
        this.regrades = database.getCollection(COLLECTION);
    }

    /** Takes a regrade up; false if there is one of that id. */
    boolean insert(Regrade regrade) {
        try {
            regrades.insertOne(document(regrade));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    Optional<Regrade> find(String id) {
        return Optional.ofNullable(regrades.find(eq(ID, id)).first()).map(Regrades::regrade);
    }

    /** The newest first, from the one that follows. */
    List<Regrade> list(@Nullable Instant before, int limit) {
        return regrades.find(before == null ? exists(AT) : lt(AT, Date.from(before)))
                .sort(descending(AT))
                .limit(limit)
                .map(Regrades::regrade)
                .into(new ArrayList<>());
    }

    /** A regrade that nobody works at, for this worker. */
    Optional<Regrade> claim(String holder, Instant now) {
        return Optional.ofNullable(regrades.findOneAndUpdate(
                        lt(LEASED_UNTIL, Date.from(now)),
                        held(holder, now),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(Regrades::regrade);
    }

    private static Bson held(String holder, Instant now) {
        return combine(set(LEASED_UNTIL, Date.from(now.plus(LEASE))), set(HOLDER, holder));
    }

    /** Notes how far it is, and that this one has it still; false if somebody else has got further or is done. */
    boolean save(Regrade before, Progressed now, String holder, Instant at) {
        return regrades.updateOne(
                                and(
                                        eq(ID, before.id()),
                                        exists(LEASED_UNTIL),
                                        eq(AFTER, before.progressed().after())),
                                combine(
                                        set(AFTER, now.after()),
                                        set("looked", now.looked()),
                                        set("changed", now.changed()),
                                        set("passed", now.passed()),
                                        now.isFinished() ? finished(at) : held(holder, at)))
                        .getMatchedCount()
                == 1;
    }

    private static Bson finished(Instant at) {
        return combine(set(FINISHED, Date.from(at)), unset(LEASED_UNTIL), unset(HOLDER));
    }

    /** Lets others go on at once with whatever this holder has. */
    void release(String holder) {
        regrades.updateMany(
                and(exists(LEASED_UNTIL), eq(HOLDER, holder)),
                combine(set(LEASED_UNTIL, Date.from(Instant.EPOCH)), unset(HOLDER)));
    }

    private static Document document(Regrade regrade) {
        return new Document(ID, regrade.id())
                .append("programId", regrade.wanted().programId())
                .append("unit", regrade.wanted().unit())
                .append("question", regrade.wanted().question())
                .append("questionVersion", regrade.wanted().questionVersion())
                .append("correctedIn", regrade.wanted().correctedIn())
                .append("dryRun", regrade.wanted().dryRun())
                .append("actor", regrade.asked().actor())
                .append("reason", regrade.asked().reason())
                .append(AT, Date.from(regrade.asked().at()))
                .append(AFTER, regrade.progressed().after())
                .append("looked", 0)
                .append("changed", 0)
                .append("passed", 0)
                .append(LEASED_UNTIL, Date.from(Instant.EPOCH));
    }

    private static Regrade regrade(Document document) {
        Date finished = document.getDate(FINISHED);
        return new Regrade(
                document.getString(ID),
                new Wanted(
                        document.getString("programId"),
                        document.getString("unit"),
                        document.getString("question"),
                        document.getString("questionVersion"),
                        document.getInteger("correctedIn"),
                        document.getBoolean("dryRun")),
                new Asked(
                        document.getString("actor"),
                        document.getString("reason"),
                        document.getDate(AT).toInstant()),
                new Progressed(
                        document.getString(AFTER),
                        document.getInteger("looked"),
                        document.getInteger("changed"),
                        document.getInteger("passed"),
                        finished == null ? null : finished.toInstant()));
    }
}
