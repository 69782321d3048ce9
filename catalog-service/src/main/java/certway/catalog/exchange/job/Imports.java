package certway.catalog.exchange.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.catalog.exchange.ImportReport;
import certway.catalog.exchange.job.ImportJob.Mode;
import certway.catalog.exchange.job.ImportJob.Progress;
import certway.catalog.exchange.job.ImportJob.State;
import certway.catalog.exchange.job.ImportJob.Upload;
import certway.platform.mongo.IndexPlan;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The imports. An unfinished one has a lease: whoever holds it works on the import, and every write of the work is conditional
 * on holding it. When its holder is gone the lease runs out and another one goes on.
 */
@Repository
class Imports {

    static final String COLLECTION = "imports";

    /** Longer than any step between two writes of the holder. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final String ID = "_id";
    private static final String UPLOAD = "upload";
    private static final String MODE = "mode";
    private static final String ACTOR = "actor";
    private static final String BYTES = "bytes";
    private static final String SHA_256 = "sha256";
    private static final String STATE = "state";
    private static final String DONE = "done";
    private static final String ALL = "all";
    private static final String CREATED = "created";
    private static final String STARTED = "started";
    private static final String FINISHED = "finished";
    private static final String ATTEMPTS = "attempts";
    private static final String REPORT = "report";
    private static final String MESSAGE = "message";
    private static final String LEASED_UNTIL = "leasedUntil";
    private static final String HOLDER = "holder";
    private static final String BEFORE = "before";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MongoCollection<Document> imports;
    private final InstantSource clock;

    /** Who works on which import. */
    record Lease(String importId, String holder) {}

    /** Where a page of the list begins. */
    record Position(Instant created, String id) {}

    Imports(MongoDatabase database, InstantSource clock) {
        this.imports = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    static List<IndexPlan> indexes() {
        IndexModel leased = new IndexModel(Indexes.ascending(LEASED_UNTIL), new IndexOptions().sparse(true));
        return List.of(
                new IndexPlan(COLLECTION, leased, "the worker looks for imports that nobody works on"),
                new IndexPlan(
                        COLLECTION,
                        new IndexModel(Indexes.descending(CREATED, ID)),
                        "the list shows the latest first"));
    }

    /** Adds an import that waits, unless its id is there. */
    boolean add(String id, Upload upload) {
        try {
            imports.insertOne(new Document(ID, id)
                    .append(UPLOAD, upload.id())
                    .append(MODE, upload.mode().text())
                    .append(ACTOR, upload.actor())
                    .append(BYTES, upload.bytes())
                    .append(SHA_256, upload.sha256())
                    .append(STATE, State.WAITING.text())
                    .append(DONE, 0)
                    .append(ALL, 0)
                    .append(ATTEMPTS, 0)
                    .append(CREATED, Date.from(clock.instant()))
                    .append(LEASED_UNTIL, Date.from(Instant.EPOCH)));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    Optional<ImportJob> find(String id) {
        return Optional.ofNullable(
                        imports.find(eq(ID, id)).projection(exclude(BEFORE)).first())
                .map(Imports::job);
    }

    /** The latest first, without their reports. */
    List<ImportJob> page(@Nullable Position after, int limit) {
        return imports.find(after == null ? new Document() : behind(after))
                .projection(exclude(REPORT, BEFORE))
                .sort(descending(CREATED, ID))
                .limit(limit)
                .map(Imports::job)
                .into(new ArrayList<>());
    }

    private static Bson behind(Position position) {
        Date created = Date.from(position.created());
        return or(lt(CREATED, created), and(eq(CREATED, created), lt(ID, position.id())));
    }

    long unfinished() {
        return imports.countDocuments(exists(LEASED_UNTIL));
    }

    /** The uploads of all imports that are not finished. */
    Set<String> uploads() {
        return imports.find(exists(LEASED_UNTIL))
                .projection(include(UPLOAD))
                .map(document -> document.getString(UPLOAD))
                .into(new TreeSet<>());
    }

    /** Takes the oldest import that nobody works on. */
    Optional<ImportJob> take(String holder) {
        Date now = Date.from(clock.instant());
        return Optional.ofNullable(imports.findOneAndUpdate(
                        lt(LEASED_UNTIL, now),
                        combine(set(LEASED_UNTIL, end()), set(HOLDER, holder), set(STARTED, now), inc(ATTEMPTS, 1)),
                        new FindOneAndUpdateOptions()
                                .sort(ascending(CREATED, ID))
                                .projection(exclude(BEFORE))
                                .returnDocument(ReturnDocument.AFTER)))
                .map(Imports::job);
    }

    /** Says where the work is, which also renews the lease. */
    void report(Lease lease, State state, Progress progress) {
        write(
                lease,
                combine(
                        set(STATE, state.text()),
                        set(DONE, progress.done()),
                        set(ALL, progress.all()),
                        set(LEASED_UNTIL, end())));
    }

    /**
     * The version that each program had before this import published anything, 0 where there was none: the first answer stays,
     * so that an import that was interrupted still tells what it made.
     */
    Map<String, Integer> before(Lease lease, Map<String, Integer> now) {
        Document known = imports.find(eq(ID, lease.importId()))
                .projection(include(BEFORE))
                .first();
        if (known != null && known.getString(BEFORE) != null) {
            return JSON.readValue(known.getString(BEFORE), new TypeReference<Map<String, Integer>>() {});
        }
        write(lease, set(BEFORE, JSON.writeValueAsString(now)));
        return now;
    }

    void finish(Lease lease, State state, @Nullable ImportReport report, @Nullable String message) {
        List<Bson> updates = new ArrayList<>(List.of(
                set(STATE, state.text()),
                set(FINISHED, Date.from(clock.instant())),
                unset(LEASED_UNTIL),
                unset(HOLDER),
                unset(BEFORE)));
        if (report != null) {
            updates.add(set(REPORT, JSON.writeValueAsString(report)));
        }
        if (message != null) {
            updates.add(set(MESSAGE, message));
        }
        write(lease, combine(updates));
    }

    /** Lets others go on at once with whatever this holder has; to be stopped is no attempt. */
    void release(String holder) {
        imports.updateMany(
                and(exists(LEASED_UNTIL), eq(HOLDER, holder)),
                combine(set(LEASED_UNTIL, Date.from(Instant.EPOCH)), unset(HOLDER), inc(ATTEMPTS, -1)));
    }

    private void write(Lease lease, Bson update) {
        if (imports.updateOne(and(eq(ID, lease.importId()), eq(HOLDER, lease.holder())), update)
                        .getMatchedCount()
                == 0) {
            throw new LeaseLost(lease.importId());
        }
    }

    private Date end() {
        return Date.from(clock.instant().plus(LEASE));
    }

    private static ImportJob job(Document document) {
        return new ImportJob(
                document.getString(ID),
                new Upload(
                        document.getString(UPLOAD),
                        Mode.CHECK.text().equals(document.getString(MODE)) ? Mode.CHECK : Mode.PUBLISH,
                        document.getString(ACTOR),
                        document.getLong(BYTES),
                        document.getString(SHA_256)),
                State.of(document.getString(STATE)),
                new Progress(document.getInteger(DONE), document.getInteger(ALL)),
                document.getDate(CREATED).toInstant(),
                instant(document.getDate(STARTED)),
                instant(document.getDate(FINISHED)),
                document.getInteger(ATTEMPTS),
                report(document.getString(REPORT)),
                document.getString(MESSAGE));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable ImportReport report(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ImportReport.class);
    }
}
