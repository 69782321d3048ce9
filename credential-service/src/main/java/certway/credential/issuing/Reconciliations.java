package certway.credential.issuing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import certway.credential.issuing.model.CredentialId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** When certificates and completions were compared last, and what is asked for it. One instance compares at a time. */
final class Reconciliations {

    static final String COLLECTION = "reconciliation";

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final String ID = "_id";
    private static final String LAST = "last";
    private static final String NEXT = "nextAt";
    private static final String HOLDER = "holder";
    private static final String STARTED = "startedAt";
    private static final String FINISHED = "finishedAt";

    private final MongoCollection<Document> reports;
    private final MongoCollection<Document> credentials;

    Reconciliations(MongoDatabase database) {
        this.reports = database.getCollection(COLLECTION);
        this.credentials = database.getCollection(MongoCredentials.COLLECTION);
    }

    /** Whether it is time, and nobody else is at it; one that fails is begun again when its lease is over. */
    boolean begin(String holder, Instant now) {
        reports.updateOne(eq(ID, LAST), setOnInsert(NEXT, Date.from(Instant.EPOCH)), new UpdateOptions().upsert(true));
        return reports.updateOne(
                                and(eq(ID, LAST), lt(NEXT, Date.from(now))),
                                combine(set(NEXT, Date.from(now.plus(LEASE))), set(HOLDER, holder)))
                        .getModifiedCount()
                == 1;
    }

    /** Whoever looks next compares, if this holder has begun to and did not come to the end. */
    void release(String holder) {
        reports.updateOne(
                and(eq(ID, LAST), eq(HOLDER, holder)), combine(set(NEXT, Date.from(Instant.EPOCH)), unset(HOLDER)));
    }

    /** Whoever looks next compares. */
    void askFor() {
        reports.updateOne(eq(ID, LAST), set(NEXT, Date.from(Instant.EPOCH)), new UpdateOptions().upsert(true));
    }

    /** Keeps what was found, and when to look again. */
    void save(Reconciliation report, Instant next) {
        reports.updateOne(
                eq(ID, LAST),
                combine(
                        set(NEXT, Date.from(next)),
                        unset(HOLDER),
                        set(STARTED, Date.from(report.startedAt())),
                        set(FINISHED, Date.from(report.finishedAt())),
                        set("completions", report.completions()),
                        set("missing", report.missing()),
                        set("repaired", report.repaired()),
                        set("unmatched", report.unmatched())));
    }

    /** The last one that came to its end. */
    Optional<Reconciliation> last() {
        return Optional.ofNullable(
                        reports.find(and(eq(ID, LAST), exists(STARTED))).first())
                .map(document -> new Reconciliation(
                        document.getDate(STARTED).toInstant(),
                        document.getDate(FINISHED).toInstant(),
                        document.getLong("completions"),
                        document.getLong("missing"),
                        document.getLong("repaired"),
                        document.getLong("unmatched")));
    }

    /** Which of these there are, and since when. */
    Map<CredentialId, Instant> existing(Collection<CredentialId> ids) {
        Map<CredentialId, Instant> existing = new HashMap<>();
        credentials
                .find(in(ID, ids.stream().map(CredentialId::value).toList()))
                .projection(include(CredentialDocuments.ISSUED_AT))
                .forEach(document -> existing.put(
                        new CredentialId(document.getString(ID)),
                        document.getDate(CredentialDocuments.ISSUED_AT).toInstant()));
        return existing;
    }

    /** How many completions had a certificate by then; what took a certificate's place is not counted again. */
    long ofCompletions(Instant before) {
        return credentials.countDocuments(and(
                exists(CredentialDocuments.SUPERSEDES, false), lt(CredentialDocuments.ISSUED_AT, Date.from(before))));
    }
}
