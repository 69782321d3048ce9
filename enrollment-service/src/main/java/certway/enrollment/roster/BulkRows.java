package certway.enrollment.roster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of the jobs with what became of them; the first result of a row stays. */
@Component
final class BulkRows {

    static final String COLLECTION = "bulkRows";
    static final AuditLog.Source SOURCE = new AuditLog.Source(COLLECTION);

    private static final String ID = "_id";

    private final MongoCollection<Document> rows;
    private final AuditLog audit;

    BulkRows(MongoDatabase database, AuditLog audit) {
        this.rows = database.getCollection(COLLECTION);
        this.audit = audit;
    }

    void add(List<BulkRow> some) {
        rows.insertMany(some.stream().map(RowDocuments::document).toList());
    }

    void removeAll(String job) {
        rows.deleteMany(and(gt(ID, job + "/"), lte(ID, job + "0")));
    }

    /** The rows behind that number, in their order. */
    List<BulkRow> behind(String job, int number, int limit, Result.@Nullable Kind kind) {
        Bson range = and(gt(ID, BulkRow.id(job, number)), lte(ID, job + "0"));
        return rows.find(kind == null ? range : and(range, eq(RowDocuments.OUTCOME, kind.text())))
                .sort(ascending(ID))
                .limit(limit)
                .map(RowDocuments::row)
                .into(new ArrayList<>());
    }

    EnrollRow.Marks marks(BulkRow row) {
        return new EnrollRow.Marks() {
            @Override
            public void add() {
                rows.updateOne(eq(ID, row.id()), inc(RowDocuments.INVITING, 1));
            }

            @Override
            public int count() {
                Document found = rows.find(eq(ID, row.id()))
                        .projection(include(RowDocuments.INVITING))
                        .first();
                return found == null ? 0 : found.getInteger(RowDocuments.INVITING, 0);
            }
        };
    }

    /** Keeps the result, and the act for the audit log if there was one, unless there is a result already. */
    void finish(BulkRow row, Result result, @Nullable AuditEntry entry) {
        List<Bson> updates = new ArrayList<>();
        for (Map.Entry<String, Object> field : RowDocuments.document(result).entrySet()) {
            updates.add(set(field.getKey(), field.getValue()));
        }
        if (entry != null) {
            updates.add(Unlogged.push(entry));
        }
        boolean first = rows.updateOne(and(eq(ID, row.id()), exists(RowDocuments.OUTCOME, false)), combine(updates))
                        .getModifiedCount()
                == 1;
        if (first && entry != null) {
            audit.wake(SOURCE, row.id());
        }
    }
}
