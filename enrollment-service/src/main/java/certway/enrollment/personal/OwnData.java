package certway.enrollment.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import certway.desk.audit.model.AuditedPeople;
import certway.desk.audit.model.Pseudonyms;
import certway.enrollment.personal.model.Erased;
import certway.platform.event.EventIds;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonWriterSettings;
import org.springframework.stereotype.Component;

/**
 * Everything that this service keeps of a learner, wherever it stands. A collection that is new and says something of a learner
 * belongs in here: what is erased is looked for in the whole database by a test.
 */
@Component
final class OwnData implements Erased, Pseudonyms {

    private static final JsonWriterSettings PLAIN = JsonWriterSettings.builder()
            .indent(true)
            .dateTimeConverter((millis, writer) ->
                    writer.writeString(Instant.ofEpochMilli(millis).toString()))
            .objectIdConverter((id, writer) -> writer.writeString(id.toHexString()))
            .build();
    private static final List<String> WORKINGS =
            List.of("outbox", "pendingSince", "unlogged", "unloggedSince", "seal", "salt");

    private static final String ID = "_id";
    private static final String LEARNER = "learnerId";
    private static final String ENROLLMENTS = "enrollments";
    private static final String AUDIT = "audit";
    private static final String EVENTS = "events";
    private static final String ERASED = "erased";
    private static final String PSEUDONYM = "erased-";
    private static final String MOVES = "migrationResults";
    private static final String POOLS = "seat-pools";
    private static final String SPONSORS = "sponsors";
    private static final String LISTS = "bulkEnrollments";
    private static final String ROWS = "bulkRows";
    private static final String DELIVERIES = "webhookDeliveries";
    private static final String EMAIL = "email";
    private static final String NO_EMAIL = "erased@example.invalid";

    /** Whose documents are about one learner, and about nobody else. */
    private static final List<String> WHOLE = List.of("completions", "waivers");

    private final MongoDatabase database;
    private final AuditedPeople audit;
    private final InstantSource clock;

    OwnData(MongoDatabase database, AuditedPeople audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean contains(String learner) {
        return isErased(pseudonym(learner));
    }

    /** Always the same, and nobody finds the id by it. */
    static String pseudonym(String learner) {
        return PSEUDONYM + EventIds.of(ERASED, learner);
    }

    @Override
    public String pseudonymOf(String person) {
        return person.startsWith(PSEUDONYM) ? person : pseudonym(person);
    }

    @Override
    public boolean isErased(String name) {
        return database.getCollection(ERASED).find(eq(ID, name)).first() != null;
    }

    String export(String learner) {
        Document parts = new Document(ENROLLMENTS, all(ENROLLMENTS, of(learner)));
        WHOLE.forEach(collection -> parts.append(collection, all(collection, of(learner))));
        return parts.append(ROWS, all(ROWS, of(learner)))
                .append(MOVES, all(MOVES, of(learner)))
                .append(DELIVERIES, all(DELIVERIES, of(learner)))
                .append(AUDIT, all(AUDIT, or(of(learner), eq("actor", learner))))
                .append(EVENTS, all(EVENTS, eq("key", learner)))
                .toJson(PLAIN);
    }

    private List<Document> all(String collection, Bson filter) {
        List<Document> found = database.getCollection(collection).find(filter).into(new ArrayList<>());
        found.forEach(document -> WORKINGS.forEach(document::remove));
        return found;
    }

    private static Bson of(String learner) {
        return eq(LEARNER, learner);
    }

    /** Rows that nobody has worked at say an address only: whoever has it now is whom they would enrol. */
    long recognize(String learner, String address) {
        return changed(
                ROWS,
                and(eq(EMAIL, address.toLowerCase(Locale.ROOT)), exists(LEARNER, false), exists("outcome", false)),
                set(LEARNER, learner));
    }

    /**
     * Erases all of it and says how many documents that were; doing it again finds what was written meanwhile. Under a pseudonym it
     * is kept who did what and when.
     */
    long erase(String learner) {
        String pseudonym = pseudonym(learner);
        database.getCollection(ERASED)
                .updateOne(
                        eq(ID, pseudonym),
                        setOnInsert("at", Date.from(clock.instant())),
                        new UpdateOptions().upsert(true));
        long count = seats(learner, pseudonym)
                + enrollments(learner)
                + rows(learner, pseudonym)
                + audit.erase(learner, pseudonym);
        for (String collection : WHOLE) {
            count += deleted(collection, of(learner));
        }
        count += changed(MOVES, of(learner), set(LEARNER, pseudonym));
        count += deleted(DELIVERIES, and(of(learner), ne("type", EraseSubjects.ERASED)));
        count += changed(LISTS, eq("actor", learner), set("actor", pseudonym));
        count += changed(SPONSORS, eq("members", learner), pull("members", learner));
        return count + deleted(EVENTS, eq("key", learner));
    }

    /** Whom a sponsor knows by a label is nobody's to know any more; the seat stays used. */
    private long seats(String learner, String pseudonym) {
        long count = 0;
        for (Document enrollment : database.getCollection(ENROLLMENTS).find(of(learner))) {
            Bson seat = elemMatch("assigned", and(eq("enrollmentId", enrollment.get(ID)), named(pseudonym)));
            count += changed(POOLS, seat, set("assigned.$.label", pseudonym));
        }
        return count;
    }

    private static Bson named(String pseudonym) {
        return new Document("label", new Document("$ne", pseudonym));
    }

    /** Events and acts that wait are told first, as all are; such an enrollment is left to the next round. */
    private long enrollments(String learner) {
        long found = database.getCollection(ENROLLMENTS).countDocuments(of(learner));
        deleted(ENROLLMENTS, and(of(learner), exists("pendingSince", false), exists("unloggedSince", false)));
        return found;
    }

    /**
     * The rows of lists from which the learner was enrolled, also those under the same address that came to nothing: they stay, for
     * whoever counts them, and name nobody. A row whose act is not logged yet is left to the next round.
     */
    private long rows(String learner, String pseudonym) {
        Set<String> addresses = new HashSet<>();
        database.getCollection(ROWS).find(of(learner)).forEach(row -> addresses.add(row.getString(EMAIL)));
        Bson theirs = or(of(learner), and(in(EMAIL, addresses), exists("outcome")));
        Bson nobody = combine(
                set(LEARNER, pseudonym),
                set(EMAIL, NO_EMAIL),
                set("firstName", ""),
                set("lastName", ""),
                unset("reason"),
                unset("enrollmentId"),
                unset("voucher"));
        if (!addresses.isEmpty()) {
            changed(ROWS, and(theirs, exists("unloggedSince", false)), nobody);
        }
        return addresses.size();
    }

    private long deleted(String collection, Bson filter) {
        return database.getCollection(collection).deleteMany(filter).getDeletedCount();
    }

    private long changed(String collection, Bson filter, Bson update) {
        return database.getCollection(collection).updateMany(filter, update).getModifiedCount();
    }
}
