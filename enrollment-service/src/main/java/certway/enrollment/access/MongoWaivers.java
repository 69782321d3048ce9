package certway.enrollment.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.paging.LatestFirst;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.Waived;
import certway.enrollment.enrolling.model.Waivers;
import certway.platform.event.EventIds;
import certway.platform.web.Page;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** One document per scope; a waiver that was revoked stays and can be granted again. */
@Component
final class MongoWaivers implements Waivers {

    static final String COLLECTION = "waivers";
    static final AuditLog.Source SOURCE = new AuditLog.Source(COLLECTION);
    static final String LEARNER = "learnerId";
    static final String PROGRAM = "programId";
    static final String GRANTED_AT = "grantedAt";

    private static final String PREREQUISITES = "prerequisites";
    private static final String REVISION = "revision";
    private static final String GRANTED = "granted";
    private static final String REVOKED = "revoked";

    private final MongoCollection<Document> waivers;
    private final AuditLog audit;

    MongoWaivers(MongoDatabase database, AuditLog audit) {
        this.waivers = database.getCollection(COLLECTION);
        this.audit = audit;
    }

    @Override
    public Waived waived(LearnerId learner, ProgramId program) {
        Set<String> prerequisites = new HashSet<>();
        for (Document found :
                waivers.find(and(eq(LEARNER, learner.value()), eq(PROGRAM, program.value()), exists(REVOKED, false)))) {
            List<String> waived = found.getList(PREREQUISITES, String.class);
            if (waived.isEmpty()) {
                return new Waived.Everything();
            }
            prerequisites.addAll(waived);
        }
        return new Waived.Some(prerequisites);
    }

    Optional<Waiver> find(String id) {
        return Optional.ofNullable(waivers.find(eq("_id", id)).first()).map(MongoWaivers::waiver);
    }

    Page<Waiver> page(List<Bson> filters, LatestFirst.Request request) {
        return new LatestFirst(waivers, GRANTED_AT).page(filters, request, MongoWaivers::waiver);
    }

    /** Keeps a waiver and who made it so; false if somebody else changed it since its last revision was read. */
    boolean save(Waiver changed) {
        String id = changed.scope().id();
        try {
            UpdateResult saved = waivers.updateOne(
                    and(eq("_id", id), eq(REVISION, changed.revision() - 1)),
                    changes(changed),
                    new UpdateOptions().upsert(changed.revision() == 1));
            if (saved.getModifiedCount() == 0 && saved.getUpsertedId() == null) {
                return false;
            }
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
        audit.wake(SOURCE, id);
        return true;
    }

    private static Bson changes(Waiver waiver) {
        Waiver.Scope scope = waiver.scope();
        Waiver.Act revoked = waiver.revoked();
        AuditEntry entry = entry(waiver);
        return combine(
                set(LEARNER, scope.learner().value()),
                set(PROGRAM, scope.program().value()),
                set(PREREQUISITES, List.copyOf(scope.prerequisites())),
                set(REVISION, waiver.revision()),
                set(GRANTED, document(waiver.granted())),
                set(GRANTED_AT, Date.from(waiver.granted().at())),
                revoked == null ? unset(REVOKED) : set(REVOKED, document(revoked)),
                Unlogged.push(entry));
    }

    private static AuditEntry entry(Waiver waiver) {
        Waiver.Scope scope = waiver.scope();
        Waiver.Act revoked = waiver.revoked();
        Waiver.Act act = revoked == null ? waiver.granted() : revoked;
        return new AuditEntry(
                EventIds.of("audit", scope.id(), Long.toString(waiver.revision())),
                act.at(),
                act.actor(),
                revoked == null ? "waiver-granted" : "waiver-revoked",
                new AuditEntry.On(
                        scope.id(), scope.learner().value(), scope.program().value()),
                act.reason());
    }

    private static Waiver waiver(Document document) {
        Document revoked = document.get(REVOKED, Document.class);
        return new Waiver(
                new Waiver.Scope(
                        new LearnerId(document.getString(LEARNER)),
                        new ProgramId(document.getString(PROGRAM)),
                        Set.copyOf(document.getList(PREREQUISITES, String.class))),
                document.getLong(REVISION),
                act(Objects.requireNonNull(document.get(GRANTED, Document.class), GRANTED)),
                revoked == null ? null : act(revoked));
    }

    private static Document document(Waiver.Act act) {
        return new Document("at", Date.from(act.at()))
                .append("actor", act.actor())
                .append("reason", act.reason());
    }

    private static Waiver.Act act(Document document) {
        return new Waiver.Act(
                document.getDate("at").toInstant(), document.getString("actor"), document.getString("reason"));
    }
}
