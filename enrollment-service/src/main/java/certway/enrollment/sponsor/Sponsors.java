package certway.enrollment.sponsor;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Who pays for others, and which accounts speak for them. */
@Component
final class Sponsors {

    static final String COLLECTION = "sponsors";
    static final AuditLog.Source SOURCE = new AuditLog.Source(COLLECTION);
    static final String MEMBERS = "members";

    /** One of them, with the accounts that speak for it. */
    record Sponsor(String id, String name, List<String> members) {}

    private final MongoCollection<Document> sponsors;
    private final AuditLog audit;

    Sponsors(MongoDatabase database, AuditLog audit) {
        this.sponsors = database.getCollection(COLLECTION);
        this.audit = audit;
    }

    /** Makes the sponsor, or names it anew, with these accounts instead of earlier ones. */
    void keep(String id, String name, List<String> members, AuditEntry entry) {
        sponsors.updateOne(
                eq("_id", id),
                combine(set("name", name), set(MEMBERS, members), Unlogged.push(entry)),
                new UpdateOptions().upsert(true));
        audit.wake(SOURCE, id);
    }

    Optional<Sponsor> find(String id) {
        return Optional.ofNullable(
                sponsors.find(eq("_id", id)).map(Sponsors::sponsor).first());
    }

    /** In the order of their ids, from behind that one on. */
    List<Sponsor> page(String after, int limit) {
        return sponsors.find(gt("_id", after))
                .sort(ascending("_id"))
                .limit(limit)
                .map(Sponsors::sponsor)
                .into(new ArrayList<>());
    }

    private static Sponsor sponsor(Document document) {
        return new Sponsor(
                document.getString("_id"), document.getString("name"), document.getList(MEMBERS, String.class));
    }

    boolean exists(String id) {
        return sponsors.find(eq("_id", id)).first() != null;
    }

    /** The sponsors for which the account speaks. */
    List<Sponsor> speakingFor(String account) {
        return sponsors.find(eq(MEMBERS, account)).map(Sponsors::sponsor).into(new ArrayList<>());
    }
}
