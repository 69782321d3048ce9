package certway.enrollment.migration;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.paging.LatestFirst;
import certway.enrollment.enrolling.model.ProgramId;
import certway.enrollment.enrolling.model.ProgramVersion;
import certway.enrollment.migration.Migration.Asked;
import certway.enrollment.migration.Migration.Progressed;
import certway.enrollment.migration.Migration.Wanted;
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
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Migrations in MongoDB. One worker at a time has a migration, until a lease ends that every batch renews. */
@Component
final class Migrations {

    static final String COLLECTION = "migrations";
    static final String AT = "at";

    /** Is there only while work is to be done. */
    static final String LEASED_UNTIL = "leasedUntil";

    static final AuditLog.Source SOURCE = new AuditLog.Source(COLLECTION);

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String AFTER = "after";
    private static final String FINISHED = "finishedAt";

    private final MongoCollection<Document> migrations;
    private final AuditLog audit;

    Migrations(MongoDatabase database, AuditLog audit) {
        this.migrations = database.getCollection(COLLECTION);
        this.audit = audit;
    }

    /** Takes a migration up, together with the entry that tells of it; false if there is one of that id. */
    boolean insert(Migration migration, AuditEntry entry) {
        Document document = Unlogged.with(entry, document(migration));
        try {
            migrations.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
        audit.wake(SOURCE, migration.id());
        return true;
    }

    Optional<Migration> find(String id) {
        return Optional.ofNullable(migrations.find(eq(ID, id)).first()).map(Migrations::migration);
    }

    <T> Page<T> page(LatestFirst.Request request, Function<Migration, T> body) {
        return new LatestFirst(migrations, AT).page(List.of(), request, document -> body.apply(migration(document)));
    }

    /** The oldest migration that nobody works at, for this worker. */
    Optional<Migration> claim(String holder, Instant now) {
        return Optional.ofNullable(migrations.findOneAndUpdate(
                        lt(LEASED_UNTIL, Date.from(now)),
                        combine(set(LEASED_UNTIL, Date.from(now.plus(LEASE))), set(HOLDER, holder)),
                        new FindOneAndUpdateOptions().sort(ascending(AT)).returnDocument(ReturnDocument.AFTER)))
                .map(Migrations::migration);
    }

    /** Notes how far it is, for whoever goes on; nothing happens if somebody else has got further or is done. */
    void save(Migration before, Progressed now) {
        Instant finished = now.finishedAt();
        migrations.updateOne(
                and(
                        eq(ID, before.id()),
                        exists(LEASED_UNTIL),
                        eq(AFTER, before.progressed().after())),
                finished == null
                        ? combine(set(AFTER, now.after()), set(LEASED_UNTIL, free()), unset(HOLDER))
                        : combine(
                                set(AFTER, now.after()),
                                set(FINISHED, Date.from(finished)),
                                unset(LEASED_UNTIL),
                                unset(HOLDER)));
    }

    /** Gives whatever this holder has to whoever comes next. */
    void release(String holder) {
        migrations.updateMany(
                and(exists(LEASED_UNTIL), eq(HOLDER, holder)), combine(set(LEASED_UNTIL, free()), unset(HOLDER)));
    }

    private static Date free() {
        return Date.from(Instant.EPOCH);
    }

    private static Document document(Migration migration) {
        ProgramVersion to = migration.wanted().to();
        Document document = new Document(ID, migration.id())
                .append("programId", to.program().value())
                .append("slug", to.slug())
                .append("title", to.title())
                .append("toVersion", to.version())
                .append("fromVersion", migration.wanted().fromVersion())
                .append("dryRun", migration.wanted().dryRun())
                .append("actor", migration.asked().actor())
                .append("reason", migration.asked().reason())
                .append(AT, Date.from(migration.asked().at()))
                .append(AFTER, migration.progressed().after())
                .append("total", migration.progressed().total())
                .append(LEASED_UNTIL, free());
        String reverses = migration.wanted().reverses();
        return reverses == null ? document : document.append("reverses", reverses);
    }

    private static Migration migration(Document document) {
        Date finished = document.getDate(FINISHED);
        return new Migration(
                document.getString(ID),
                new Wanted(
                        new ProgramVersion(
                                new ProgramId(document.getString("programId")),
                                document.getString("slug"),
                                document.getString("title"),
                                document.getInteger("toVersion")),
                        document.getInteger("fromVersion"),
                        document.getBoolean("dryRun"),
                        document.getString("reverses")),
                new Asked(
                        document.getString("actor"),
                        document.getString("reason"),
                        document.getDate(AT).toInstant()),
                new Progressed(
                        document.getString(AFTER),
                        document.getLong("total"),
                        finished == null ? null : finished.toInstant()));
    }
}
