package certway.enrollment.roster;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.desk.paging.LatestFirst;
import certway.enrollment.roster.BulkJob.Asked;
import certway.enrollment.roster.BulkJob.Upload;
import certway.platform.web.Page;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * The jobs. An unfinished one has a lease: whoever holds it works at the job, and every write of the work is conditional on holding
 * it. When its holder is gone the lease runs out and another one goes on.
 */
@Component
final class BulkJobs {

    static final String COLLECTION = "bulkEnrollments";
    static final AuditLog.Source SOURCE = new AuditLog.Source(COLLECTION);
    static final String AT = "at";

    /** Is there only while work is to be done. */
    static final String LEASED_UNTIL = "leasedUntil";

    /** Is there only while the file is being read. */
    static final String RECEIVING = "receiving";

    static final String FINISHED = "finishedAt";
    static final String ROWS_KEPT = "rowsKept";

    /** Longer than any step between two writes of the holder. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);
    private static final String ID = "_id";
    private static final String HOLDER = "holder";

    private final MongoCollection<Document> jobs;
    private final AuditLog audit;
    private final InstantSource clock;

    BulkJobs(MongoDatabase database, AuditLog audit, InstantSource clock) {
        this.jobs = database.getCollection(COLLECTION);
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a job whose file is to be read now, unless its id is there. */
    boolean begin(String id, Asked asked) {
        try {
            jobs.insertOne(BulkDocuments.document(id, asked).append(RECEIVING, true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    /** The file is whole: from now on somebody may work at it. */
    void received(String id, Upload upload, AuditEntry entry) {
        jobs.updateOne(
                eq(ID, id),
                combine(
                        unset(RECEIVING),
                        set(ROWS_KEPT, true),
                        set(LEASED_UNTIL, Date.from(Instant.EPOCH)),
                        BulkDocuments.upload(upload),
                        Unlogged.push(entry)));
        audit.wake(SOURCE, id);
    }

    void remove(String id) {
        jobs.deleteOne(eq(ID, id));
    }

    boolean isReceiving(String id) {
        return jobs.countDocuments(and(eq(ID, id), exists(RECEIVING))) > 0;
    }

    /** Empty also while its file is being read. */
    Optional<BulkJob> find(String id) {
        return Optional.ofNullable(
                        jobs.find(and(eq(ID, id), exists(RECEIVING, false))).first())
                .map(BulkDocuments::job);
    }

    <T> Page<T> page(LatestFirst.Request request, Function<BulkJob, T> body) {
        return new LatestFirst(jobs, AT)
                .page(List.of(exists(RECEIVING, false)), request, document -> body.apply(BulkDocuments.job(document)));
    }

    long unfinished() {
        return jobs.countDocuments(exists(LEASED_UNTIL));
    }

    /** The oldest job that nobody else works at. */
    Optional<BulkJob> take(String holder) {
        Instant now = clock.instant();
        return Optional.ofNullable(jobs.findOneAndUpdate(
                        or(lt(LEASED_UNTIL, Date.from(now)), eq(HOLDER, holder)),
                        combine(
                                set(LEASED_UNTIL, Date.from(now.plus(LEASE))),
                                set(HOLDER, holder),
                                min("startedAt", Date.from(now))),
                        new FindOneAndUpdateOptions().sort(ascending(AT, ID)).returnDocument(ReturnDocument.AFTER)))
                .map(BulkDocuments::job);
    }

    /** Notes that so many rows are done; false if somebody else has got further, or has the job now. */
    boolean advance(BulkJob before, String holder, Map<Result.Kind, Integer> counts) {
        int done = before.progressed().done()
                + counts.values().stream().mapToInt(Integer::intValue).sum();
        Date now = Date.from(clock.instant());
        List<Bson> updates = new ArrayList<>(List.of(set(BulkDocuments.DONE, done), unset(BulkDocuments.WAITS_FOR)));
        counts.forEach((kind, count) -> updates.add(inc(BulkDocuments.count(kind), count)));
        if (done == before.upload().rows()) {
            updates.addAll(List.of(set(FINISHED, now), unset(LEASED_UNTIL), unset(HOLDER)));
        }
        return jobs.updateOne(
                                and(
                                        eq(ID, before.id()),
                                        eq(HOLDER, holder),
                                        eq(
                                                BulkDocuments.DONE,
                                                before.progressed().done())),
                                combine(updates))
                        .getModifiedCount()
                == 1;
    }

    /** Something does not answer: whoever looks in a while goes on. */
    void postpone(String id, String holder, String dependency) {
        jobs.updateOne(
                and(eq(ID, id), eq(HOLDER, holder)),
                combine(
                        set(BulkDocuments.WAITS_FOR, dependency),
                        set(LEASED_UNTIL, Date.from(clock.instant().plus(LOOK_AGAIN))),
                        unset(HOLDER)));
    }

    /** Lets others go on at once with whatever this holder has. */
    void release(String holder) {
        jobs.updateMany(
                and(exists(LEASED_UNTIL), eq(HOLDER, holder)),
                combine(set(LEASED_UNTIL, Date.from(Instant.EPOCH)), unset(HOLDER)));
    }

    /** Some of those whose rows nobody needs any more: long finished, or never read to their end. */
    List<String> forgettable(Instant finishedBefore, Instant begunBefore) {
        return jobs.find(or(
                        and(exists(ROWS_KEPT), lt(FINISHED, Date.from(finishedBefore))),
                        and(exists(RECEIVING), lt(AT, Date.from(begunBefore)))))
                .limit(100)
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
    }

    /** Its rows are gone; a job that never began goes with them. */
    void forgotten(String id) {
        jobs.deleteOne(and(eq(ID, id), exists(RECEIVING)));
        jobs.updateOne(eq(ID, id), unset(ROWS_KEPT));
    }
}
