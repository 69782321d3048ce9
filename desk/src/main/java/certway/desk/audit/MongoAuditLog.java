package certway.desk.audit;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.audit.model.AuditTrail;
import certway.desk.audit.model.AuditedPeople;
import certway.desk.paging.LatestFirst;
import certway.platform.web.Page;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One document per act, inserted by its id before it leaves the document of which it tells. */
final class MongoAuditLog implements AuditLog, AuditTrail, AuditedPeople {

    static final String COLLECTION = "audit";
    static final String AT = "at";

    /** The number of the seal that an entry is in; an entry that is new has none yet. */
    static final String SEAL = "seal";

    private static final Logger log = LoggerFactory.getLogger(MongoAuditLog.class);
    private static final int AT_ONCE = 500;
    private static final String ID = "_id";

    private final MongoDatabase database;
    private final MongoCollection<Document> entries;
    private final List<Source> sources;

    MongoAuditLog(MongoDatabase database, List<Source> sources) {
        this.database = database;
        this.entries = database.getCollection(COLLECTION);
        this.sources = sources;
    }

    /** Entries, the latest first, however many. */
    void each(List<Bson> filters, Consumer<Document> action) {
        new LatestFirst(entries, AT).each(filters, action);
    }

    /** The oldest entries that are in no seal. */
    List<Document> unsealed(int limit) {
        return entries.find(exists(SEAL, false))
                .sort(ascending(AT, ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    long countUnsealed() {
        return entries.countDocuments(exists(SEAL, false));
    }

    /** The highest number of a seal that an entry says it is in; 0 if none does. */
    long lastSeal() {
        Document last =
                entries.find(exists(SEAL)).sort(descending(SEAL)).limit(1).first();
        return last == null ? 0 : last.getLong(SEAL);
    }

    /** Says of the entries of a seal that they are in it; doing it again changes nothing. */
    void mark(Seal seal) {
        entries.updateMany(and(in(ID, seal.ids()), exists(SEAL, false)), set(SEAL, seal.number()));
    }

    /** What is there of the entries of a seal, and what else says that it is one of them. */
    List<Document> of(Seal seal) {
        return entries.find(or(in(ID, seal.ids()), eq(SEAL, seal.number()))).into(new ArrayList<>());
    }

    <T> Page<T> page(List<Bson> filters, LatestFirst.Request request, Function<Document, T> body) {
        return new LatestFirst(entries, AT).page(filters, request, body);
    }

    @Override
    public void wake(Source source, String documentId) {
        try {
            take(source, documentId);
        } catch (MongoException e) {
            // The act and its entry are safe in the document; the next sweep takes it.
            log.atWarn().addKeyValue("documentId", documentId).setCause(e).log("An act is not in the audit log yet");
        }
    }

    @Override
    public void note(List<AuditEntry> acts) {
        acts.forEach(act -> keep(new Document(act.fields())));
    }

    @Override
    public boolean has(Source source, String documentId, String entryId) {
        return entries.countDocuments(eq(ID, entryId)) > 0
                || database.getCollection(source.collection())
                                .countDocuments(and(eq(ID, documentId), eq(AuditEntry.WAITING + ".id", entryId)))
                        > 0
                // It may have got from there to here in between.
                || entries.countDocuments(eq(ID, entryId)) > 0;
    }

    @Override
    public long erase(String person, String pseudonym) {
        return changed(
                        "learnerId",
                        person,
                        combine(set("learnerId", pseudonym), unset("reason"), unset(SealedFacts.SALT)))
                + changed("subject", person, set("subject", pseudonym))
                + changed("actor", person, set("actor", pseudonym));
    }

    private long changed(String field, String person, Bson update) {
        return entries.updateMany(eq(field, person), update).getModifiedCount();
    }

    /** Takes what a crash or an outage left behind. */
    void sweep() {
        try {
            sources.forEach(this::sweep);
        } catch (MongoException e) {
            log.atWarn().addKeyValue("cause", e.getMessage()).log("Acts get into the audit log later");
        }
    }

    private void sweep(Source source) {
        for (Document waiting : database.getCollection(source.collection())
                .find(exists(AuditEntry.WAITING_SINCE))
                .projection(include(ID))
                .limit(AT_ONCE)) {
            take(source, waiting.getString(ID));
        }
    }

    private void take(Source source, String documentId) {
        MongoCollection<Document> documents = database.getCollection(source.collection());
        Document found = documents
                .find(eq(ID, documentId))
                .projection(include(AuditEntry.WAITING))
                .first();
        if (found == null) {
            return;
        }
        for (Document entry : found.getList(AuditEntry.WAITING, Document.class, List.of())) {
            keep(entry);
            documents.updateOne(
                    eq(ID, documentId), pull(AuditEntry.WAITING, new Document("id", entry.getString("id"))));
        }
        documents.updateOne(
                and(eq(ID, documentId), exists(AuditEntry.WAITING + ".0", false)), unset(AuditEntry.WAITING_SINCE));
    }

    private void keep(Document entry) {
        Document kept = new Document(entry);
        String id = Objects.requireNonNull(entry.getString("id"), "id");
        kept.remove("id");
        if (kept.containsKey("reason")) {
            kept.append(SealedFacts.SALT, UUID.randomUUID().toString());
        }
        try {
            entries.insertOne(kept.append(ID, id));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
