package certway.credential.external;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import certway.credential.external.model.ExternalRecord;
import certway.credential.issuing.model.LearnerId;
import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.audit.model.AuditLog.Source;
import certway.platform.event.EventIds;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The {@code _id} is a function of the learner and of the key that he sent, so that sending again adds nothing. */
final class MongoExternalRecords implements ExternalRecords {

    static final String COLLECTION = "externalRecords";
    static final Source SOURCE = new Source(COLLECTION);

    /** More of a life than anybody states; several requests at once may go a little beyond it. */
    static final int MOST = 200;

    /** What the audit log calls an act. */
    private static final Map<String, String> TOLD = Map.of(
            "verify", "record-verified",
            "unverify", "record-unverified",
            "attach", "record-file-added");

    private final MongoCollection<Document> records;
    private final MongoEvidence evidence;
    private final AuditLog audit;

    MongoExternalRecords(MongoDatabase database, MongoEvidence evidence, AuditLog audit) {
        this.evidence = evidence;
        this.audit = audit;
        this.records = database.getCollection(COLLECTION);
    }

    @Override
    public boolean add(ExternalRecord external) {
        if (records.countDocuments(own(external.learner())) >= MOST) {
            return false;
        }
        try {
            records.insertOne(RecordDocuments.document(external));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return true;
    }

    @Override
    public Optional<Audited> find(String id) {
        return Optional.ofNullable(records.find(and(eq(RecordDocuments.ID, id), thatIsThere()))
                        .first())
                .map(RecordDocuments::audited);
    }

    @Override
    public List<ExternalRecord> of(LearnerId learner) {
        return records.find(own(learner))
                .sort(latestFirst())
                .map(RecordDocuments::external)
                .into(new ArrayList<>());
    }

    @Override
    public List<Audited> page(Wanted wanted, @Nullable Position after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(thatIsThere()));
        if (wanted.learner() != null) {
            filters.add(own(wanted.learner()));
        }
        if (wanted.verified() != null) {
            filters.add(exists(RecordDocuments.VERIFIED_AT, wanted.verified()));
        }
        if (after != null) {
            filters.add(behind(after));
        }
        return records.find(and(filters))
                .sort(latestFirst())
                .limit(limit)
                .map(RecordDocuments::audited)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(ExternalRecord changed, @Nullable Act act) {
        Document before = records.find(asBefore(changed)).first();
        if (before == null) {
            return false;
        }
        Document next = Unlogged.carried(before, RecordDocuments.document(changed));
        List<Document> acts = new ArrayList<>(before.getList(RecordDocuments.ACTS, Document.class, List.of()));
        if (act != null) {
            acts.add(RecordDocuments.document(act));
            Unlogged.with(entry(changed, act), next);
        }
        // The revision in the filter: whoever wrote after the acts were read makes this write change nothing.
        boolean saved =
                records.replaceOne(asBefore(changed), acts.isEmpty() ? next : next.append(RecordDocuments.ACTS, acts))
                                .getModifiedCount()
                        == 1;
        if (saved && act != null) {
            audit.wake(SOURCE, changed.id());
        }
        return saved;
    }

    /** Without the reason, which may name anybody: that stays with the record, as long as there is one. */
    private static AuditEntry entry(ExternalRecord external, Act act) {
        return new AuditEntry(
                EventIds.of("audit", external.id(), Long.toString(external.revision())),
                act.at(),
                act.actor(),
                Objects.requireNonNull(TOLD.get(act.act())),
                new AuditEntry.On(external.id(), external.learner().value(), null),
                null);
    }

    @Override
    public boolean remove(ExternalRecord external) {
        Bson asItIs = and(eq(RecordDocuments.ID, external.id()), eq(RecordDocuments.REVISION, external.revision()));
        Document before = records.find(asItIs).first();
        if (before == null) {
            return false;
        }
        if (records.replaceOne(asItIs, Unlogged.carried(before, RecordDocuments.remains(before)))
                        .getModifiedCount()
                == 0) {
            return false;
        }
        evidence.remove(RecordDocuments.external(before).files());
        return true;
    }

    /** A removed record has no learner any more. */
    private static Bson thatIsThere() {
        return exists(RecordDocuments.LEARNER);
    }

    private static Bson asBefore(ExternalRecord changed) {
        return and(eq(RecordDocuments.ID, changed.id()), eq(RecordDocuments.REVISION, changed.revision() - 1));
    }

    private static Bson own(LearnerId learner) {
        return eq(RecordDocuments.LEARNER, learner.value());
    }

    private static Bson latestFirst() {
        return descending(RecordDocuments.FROM, RecordDocuments.ID);
    }

    private static Bson behind(Position position) {
        String from = position.from().toString();
        return or(
                lt(RecordDocuments.FROM, from),
                and(eq(RecordDocuments.FROM, from), lt(RecordDocuments.ID, position.id())));
    }
}
