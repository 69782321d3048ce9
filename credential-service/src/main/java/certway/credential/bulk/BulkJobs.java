package certway.credential.bulk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.credential.bulk.BulkJob.Asked;
import certway.credential.bulk.BulkJob.Progressed;
import certway.credential.issuing.model.Desk;
import certway.credential.issuing.model.Desk.Became;
import certway.credential.issuing.model.Desk.Result;
import certway.credential.issuing.model.Desk.Selected;
import certway.credential.issuing.model.ValidityBody;
import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.audit.model.AuditLog.Source;
import certway.platform.event.EventIds;
import certway.platform.event.EventJson;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The jobs, and what became of each certificate. An unfinished job has a lease: whoever holds it works at the job, and every
 * progress is noted on the condition of holding it. When its holder is gone the lease runs out and another one goes on.
 */
final class BulkJobs {

    static final String JOBS = "credentialJobs";
    static final Source SOURCE = new Source(JOBS);
    static final String ROWS = "credentialJobRows";
    static final String AT = "at";
    static final String LEASED_UNTIL = "leasedUntil";
    static final String FINISHED = "finishedAt";

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private static final String ID = "_id";
    private static final String HOLDER = "holder";
    private static final String AFTER = "after";
    private static final String DONE = "done";
    private static final String COUNTS = "counts";
    private static final String WAITS_FOR = "waitsFor";
    private static final String FORGOTTEN = "forgotten";
    private static final String RESULT = "result";
    private static final String VERSION = "version";
    private static final String POLICY = "policy";
    private static final String END = "end";
    private static final String LATER = "later";

    private final MongoCollection<Document> jobs;
    private final MongoCollection<Document> rows;
    private final AuditLog audit;

    /** What became of a certificate; its id is the job's and the certificate's. */
    record Row(String id, String publicId, Became became) {}

    /** Where a page of jobs ends. */
    record Position(Instant at, String id) {}

    BulkJobs(MongoDatabase database, AuditLog audit) {
        this.audit = audit;
        this.jobs = database.getCollection(JOBS);
        this.rows = database.getCollection(ROWS);
    }

    /** Adds it unless one of its id is there; somebody may work at it from now on. */
    boolean begin(String id, Asked asked, long total) {
        Document document = new Document(ID, id)
                .append("actor", asked.actor())
                .append("act", asked.act())
                .append("reason", asked.reason())
                .append("note", asked.note())
                .append("programId", asked.programId())
                .append("dryRun", asked.dryRun())
                .append(AT, Date.from(asked.at()))
                .append("total", total)
                .append(DONE, 0L)
                .append(AFTER, "")
                .append(LEASED_UNTIL, Date.from(Instant.EPOCH));
        if (asked.version() != null) {
            document.append(VERSION, asked.version());
        }
        if (asked.policy() != null) {
            document.append(POLICY, EventJson.text(EventJson.tree(asked.policy())));
        }
        try {
            jobs.insertOne(Unlogged.with(entry(id, asked), document));
            audit.wake(SOURCE, id);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private static AuditEntry entry(String id, Asked asked) {
        return new AuditEntry(
                EventIds.of("audit", "job", id),
                asked.at(),
                asked.actor(),
                asked.dryRun() ? "certificates-tried" : "certificates-asked",
                new AuditEntry.On(id, null, asked.programId()),
                asked.act());
    }

    Optional<BulkJob> find(String id) {
        return Optional.ofNullable(jobs.find(eq(ID, id)).first()).map(BulkJobs::job);
    }

    List<BulkJob> page(@Nullable Position after, int limit) {
        Bson behind = after == null
                ? new Document()
                : or(lt(AT, Date.from(after.at())), and(eq(AT, Date.from(after.at())), lt(ID, after.id())));
        return jobs.find(behind)
                .sort(descending(AT, ID))
                .limit(limit)
                .map(BulkJobs::job)
                .into(new ArrayList<>());
    }

    long unfinished() {
        return jobs.countDocuments(exists(LEASED_UNTIL));
    }

    /** The oldest job that nobody else works at. */
    Optional<BulkJob> take(String holder, Instant now) {
        return Optional.ofNullable(jobs.findOneAndUpdate(
                        or(lt(LEASED_UNTIL, Date.from(now)), eq(HOLDER, holder)),
                        combine(set(LEASED_UNTIL, Date.from(now.plus(LEASE))), set(HOLDER, holder)),
                        new FindOneAndUpdateOptions().sort(ascending(AT, ID)).returnDocument(ReturnDocument.AFTER)))
                .map(BulkJobs::job);
    }

    /** Notes what became of some; nothing happens if somebody else has got further, or has the job now. */
    void advance(BulkJob before, String holder, List<Row> some) {
        List<Bson> updates = new ArrayList<>(List.of(inc(DONE, (long) some.size()), unset(WAITS_FOR)));
        updates.add(set(AFTER, certificate(some.getLast().id())));
        Map<Result, Long> counts = new EnumMap<>(Result.class);
        some.forEach(row -> counts.merge(row.became().result(), 1L, Long::sum));
        counts.forEach((result, count) -> updates.add(inc(COUNTS + "." + result.name(), count)));
        jobs.updateOne(mine(before, holder), combine(updates));
    }

    private static Bson mine(BulkJob job, String holder) {
        return and(
                eq(ID, job.id()), eq(HOLDER, holder), eq(AFTER, job.progressed().after()));
    }

    void finish(BulkJob job, String holder, Instant now) {
        jobs.updateOne(mine(job, holder), combine(set(FINISHED, Date.from(now)), unset(LEASED_UNTIL), unset(HOLDER)));
    }

    /** Something does not answer: whoever looks in a while goes on. */
    void postpone(BulkJob job, String holder, String dependency, Instant now) {
        jobs.updateOne(
                and(eq(ID, job.id()), eq(HOLDER, holder)),
                combine(set(WAITS_FOR, dependency), set(LEASED_UNTIL, Date.from(now.plus(LOOK_AGAIN))), unset(HOLDER)));
    }

    /** Lets others go on at once with whatever this holder has. */
    void release(String holder) {
        jobs.updateMany(
                and(exists(LEASED_UNTIL), eq(HOLDER, holder)),
                combine(set(LEASED_UNTIL, Date.from(Instant.EPOCH)), unset(HOLDER)));
    }

    static String rowId(BulkJob job, Selected one) {
        return job.id() + "/" + one.id().value();
    }

    private static String certificate(String rowId) {
        return rowId.substring(rowId.indexOf('/') + 1);
    }

    Optional<Row> row(String id) {
        return Optional.ofNullable(rows.find(eq(ID, id)).first()).map(BulkJobs::row);
    }

    /** The first result of a certificate stays. */
    void add(Row row) {
        try {
            rows.insertOne(document(row));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static Document document(Row row) {
        Became became = row.became();
        Document document = new Document(ID, row.id())
                .append("publicId", row.publicId())
                .append(RESULT, became.result().name());
        if (became.end() != null) {
            document.append(END, Date.from(became.end()));
        }
        return became.later() == null ? document : document.append(LATER, Date.from(became.later()));
    }

    /** Rows of a job behind one of them, which is empty at the start. */
    List<Row> rows(String job, String after, @Nullable Result result, int limit) {
        Bson range = and(gt(ID, after.isEmpty() ? job + "/" : after), lte(ID, job + "0"));
        return rows.find(result == null ? range : and(range, eq(RESULT, result.name())))
                .sort(ascending(ID))
                .limit(limit)
                .map(BulkJobs::row)
                .into(new ArrayList<>());
    }

    /** Jobs that were finished before and have rows still. */
    List<String> finishedBefore(Instant moment) {
        return jobs.find(and(lt(FINISHED, Date.from(moment)), exists(FORGOTTEN, false)))
                .limit(100)
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
    }

    /** A crash in between leaves rows that the next look takes away. */
    void removeRows(String job) {
        rows.deleteMany(and(gt(ID, job + "/"), lt(ID, job + "0")));
        jobs.updateOne(eq(ID, job), set(FORGOTTEN, true));
    }

    private static Row row(Document document) {
        return new Row(
                document.getString(ID),
                document.getString("publicId"),
                new Became(
                        Result.valueOf(document.getString(RESULT)),
                        instant(document.getDate(END)),
                        instant(document.getDate(LATER))));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable ValidityBody policy(@Nullable String text) {
        return text == null ? null : EventJson.read(EventJson.parse(text), ValidityBody.class);
    }

    private static BulkJob job(Document document) {
        Map<Desk.Result, Long> counts = new EnumMap<>(Desk.Result.class);
        Objects.requireNonNullElse(document.get(COUNTS, Document.class), new Document())
                .forEach((result, count) -> counts.put(Result.valueOf(result), ((Number) count).longValue()));
        return new BulkJob(
                document.getString(ID),
                new Asked(
                        document.getString("actor"),
                        document.getString("act"),
                        document.getString("reason"),
                        document.getString("note"),
                        document.getString("programId"),
                        document.getInteger(VERSION),
                        policy(document.getString(POLICY)),
                        document.getBoolean("dryRun"),
                        document.getDate(AT).toInstant()),
                new Progressed(
                        document.getLong("total"),
                        document.getLong(DONE),
                        document.getString(AFTER),
                        counts,
                        document.getString(WAITS_FOR),
                        instant(document.getDate(FINISHED))));
    }
}
