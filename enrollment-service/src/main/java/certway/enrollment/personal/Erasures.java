package certway.enrollment.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.paging.LatestFirst;
import certway.enrollment.personal.Erasure.Asked;
import certway.enrollment.personal.Erasure.Done;
import certway.platform.event.EventEnvelope;
import certway.platform.outbox.Outbox;
import certway.platform.web.Page;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Erasures in MongoDB. One worker at a time has one, until its lease ends. */
@Component
final class Erasures {

    static final String COLLECTION = "erasures";
    static final String AT = "at";

    /** Is there only while work is to be done. */
    static final String LEASED_UNTIL = "leasedUntil";

    static final AuditLog.Source SOURCE = new AuditLog.Source(COLLECTION);

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String LEARNER = "learnerId";
    private static final String RECEIPTS = "receipts";
    private static final String ACCOUNT_DELETED = "accountDeletedAt";
    private static final String TOLD = "toldAt";
    private static final String FINISHED = "finishedAt";

    private final MongoCollection<Document> erasures;
    private final AuditLog audit;

    Erasures(MongoDatabase database, AuditLog audit) {
        this.erasures = database.getCollection(COLLECTION);
        this.audit = audit;
    }

    /** Takes a wish up, together with the entry that tells of it; nothing happens if it is known. */
    void insert(Erasure erasure, AuditEntry entry) {
        Document document = new Document(ID, erasure.id())
                .append(LEARNER, erasure.learner())
                .append("actor", erasure.asked().actor())
                .append("reason", erasure.asked().reason())
                .append(AT, Date.from(erasure.asked().at()))
                .append(RECEIPTS, new Document())
                .append(LEASED_UNTIL, Date.from(Instant.EPOCH));
        document.putAll(Outbox.initial(List.of(), erasure.asked().at()));
        try {
            erasures.insertOne(Unlogged.with(entry, document));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        audit.wake(SOURCE, erasure.id());
    }

    Optional<Erasure> find(String id) {
        return Optional.ofNullable(erasures.find(eq(ID, id)).first()).map(Erasures::erasure);
    }

    <T> Page<T> page(LatestFirst.Request request, Function<Erasure, T> body) {
        return new LatestFirst(erasures, AT).page(List.of(), request, document -> body.apply(erasure(document)));
    }

    /** When the oldest wish came that is not fulfilled yet. */
    Optional<Instant> oldest() {
        return Optional.ofNullable(
                        erasures.find(exists(LEASED_UNTIL)).sort(ascending(AT)).first())
                .map(document -> document.getDate(AT).toInstant());
    }

    /** An erasure that nobody works at, for this worker. */
    Optional<Erasure> claim(String holder, Instant now) {
        return Optional.ofNullable(erasures.findOneAndUpdate(
                        lt(LEASED_UNTIL, Date.from(now)),
                        combine(set(LEASED_UNTIL, Date.from(now.plus(LEASE))), set(HOLDER, holder)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(Erasures::erasure);
    }

    /** Leaves it until then, unless somebody else has it now. */
    void leave(Erasure erasure, String holder, Instant until) {
        update(erasure, held(holder), combine(set(LEASED_UNTIL, Date.from(until)), unset(HOLDER)));
    }

    /** Lets others go on at once with whatever this holder has. */
    void release(String holder) {
        erasures.updateMany(held(holder), combine(set(LEASED_UNTIL, Date.from(Instant.EPOCH)), unset(HOLDER)));
    }

    private static Bson held(String holder) {
        return and(exists(LEASED_UNTIL), eq(HOLDER, holder));
    }

    void receipt(Erasure erasure, String service, long erased) {
        update(erasure, exists(FINISHED, false), inc(RECEIPTS + "." + service, erased));
    }

    void accountDeleted(Erasure erasure, Instant at) {
        update(erasure, exists(ACCOUNT_DELETED, false), set(ACCOUNT_DELETED, Date.from(at)));
    }

    /** Tells others, once. */
    void tell(Erasure erasure, EventEnvelope event) {
        update(
                erasure,
                exists(TOLD, false),
                combine(set(TOLD, Date.from(event.time())), Outbox.push(List.of(event), event.time())));
    }

    /** From now on nobody knows whom it was about. */
    void finish(Erasure erasure, Instant at) {
        update(
                erasure,
                exists("pendingSince", false),
                combine(
                        set(FINISHED, Date.from(at)),
                        unset(LEARNER),
                        unset(LEASED_UNTIL),
                        unset(HOLDER),
                        set("reason", "")));
    }

    private void update(Erasure erasure, Bson condition, Bson update) {
        erasures.updateOne(and(eq(ID, erasure.id()), condition), update);
    }

    private static Erasure erasure(Document document) {
        Map<String, Long> receipts = new TreeMap<>();
        document.get(RECEIPTS, Document.class)
                .forEach((service, count) -> receipts.put(service, ((Number) count).longValue()));
        return new Erasure(
                document.getString(ID),
                document.getString(LEARNER),
                new Asked(
                        document.getString("actor"),
                        document.getString("reason"),
                        document.getDate(AT).toInstant()),
                receipts,
                new Done(
                        instant(document.getDate(ACCOUNT_DELETED)),
                        instant(document.getDate(TOLD)),
                        document.containsKey("pendingSince"),
                        instant(document.getDate(FINISHED))));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
