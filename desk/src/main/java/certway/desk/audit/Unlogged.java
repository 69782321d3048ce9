package certway.desk.audit;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;

import certway.desk.audit.model.AuditEntry;
import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How an entry waits in the document that its act changed, until it is in the log. */
public final class Unlogged {

    private Unlogged() {}

    /** The part of an update that makes an act known. */
    public static Bson push(AuditEntry entry) {
        return combine(
                Updates.push(AuditEntry.WAITING, new Document(entry.fields())),
                min(AuditEntry.WAITING_SINCE, Date.from(entry.at())));
    }

    /** A document together with the act that made or replaces it. */
    public static Document with(AuditEntry entry, Document document) {
        List<Document> waiting = new ArrayList<>(document.getList(AuditEntry.WAITING, Document.class, List.of()));
        waiting.add(new Document(entry.fields()));
        document.putIfAbsent(AuditEntry.WAITING_SINCE, Date.from(entry.at()));
        return document.append(AuditEntry.WAITING, waiting);
    }

    /** What replaces a document, together with the acts that waited in it. */
    public static Document carried(Document before, Document document) {
        for (String field : List.of(AuditEntry.WAITING, AuditEntry.WAITING_SINCE)) {
            if (before.containsKey(field)) {
                document.append(field, before.get(field));
            }
        }
        return document;
    }

    /** By which those are found in which something waits. */
    public static IndexPlan index(String collection, String what) {
        IndexModel index = new IndexModel(Indexes.ascending(AuditEntry.WAITING_SINCE), new IndexOptions().sparse(true));
        return new IndexPlan(collection, index, what + " that are not in the audit log yet");
    }
}
