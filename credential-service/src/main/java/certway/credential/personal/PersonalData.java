package certway.credential.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import certway.credential.personal.model.Erased;
import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditedPeople;
import certway.desk.audit.model.Pseudonyms;
import certway.platform.event.EventIds;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/**
 * Everything that this service keeps of a learner. A credential outlives its holder's account, without name and account: whoever
 * was shown it can still check it, and the status lists stay what they are.
 */
@Component
final class PersonalData implements Erased, Pseudonyms {

    /** Stands where the holder's name stood. */
    static final String NAMELESS = "(name erased)";

    private static final String ID = "_id";
    private static final String LEARNER = "learnerId";
    private static final String CREDENTIALS = "credentials";
    private static final String RECORDS = "externalRecords";
    private static final String FILES = "recordFiles";
    private static final String ERASED = "erased";
    private static final String PSEUDONYM = "erased-";
    private static final String AUDIT = "audit";
    private static final List<String> WORKINGS =
            List.of("outbox", "pendingSince", AuditEntry.WAITING, AuditEntry.WAITING_SINCE, "seal", "salt");
    private static final String EVENTS = "events";
    private static final String ACTS = "acts";
    private static final String REMINDERS = "reminders";
    private static final String REMINDER_PREFERENCES = "reminderPreferences";

    private final MongoDatabase database;
    private final AuditedPeople audit;
    private final InstantSource clock;

    PersonalData(MongoDatabase database, AuditedPeople audit, InstantSource clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean contains(String learner) {
        return isErased(pseudonym(learner));
    }

    @Override
    public boolean isErased(String name) {
        return database.getCollection(ERASED).find(eq(ID, name)).first() != null;
    }

    @Override
    public String pseudonymOf(String person) {
        return person.startsWith(PSEUDONYM) ? person : pseudonym(person);
    }

    /** Always the same, and nobody finds the id by it. */
    private static String pseudonym(String learner) {
        return PSEUDONYM + EventIds.of(ERASED, learner);
    }

    Document export(String learner) {
        List<Document> records = all(RECORDS, eq(LEARNER, learner));
        return new Document(CREDENTIALS, all(CREDENTIALS, eq(LEARNER, learner)))
                .append(RECORDS, records)
                .append("files", files(records))
                .append(EVENTS, all(EVENTS, eq("key", learner)))
                .append(AUDIT, all(AUDIT, eq(LEARNER, learner)))
                .append(REMINDERS, all(REMINDERS, eq(LEARNER, learner)))
                .append(REMINDER_PREFERENCES, all(REMINDER_PREFERENCES, eq(LEARNER, learner)));
    }

    /** Of the files of the learner's records; those of others have no bytes here. */
    Optional<byte[]> file(String learner, String fileId) {
        return Optional.ofNullable(database.getCollection(FILES)
                        .find(and(eq(ID, fileId), eq(LEARNER, learner)))
                        .first())
                .map(file -> file.get("data", Binary.class).getData());
    }

    /** What the records name, and a name for each that no other has. */
    private static List<Document> files(List<Document> records) {
        List<Document> files = new ArrayList<>();
        for (Document external : records) {
            for (Document file : external.getList("files", Document.class, List.of())) {
                files.add(new Document("id", file.get("id"))
                        .append("name", "%d-%s".formatted(files.size() + 1, file.getString("name"))));
            }
        }
        return files;
    }

    private List<Document> all(String collection, Bson filter) {
        List<Document> found = database.getCollection(collection).find(filter).into(new ArrayList<>());
        found.forEach(document -> WORKINGS.forEach(document::remove));
        return found;
    }

    /** Erases all of it and says how many documents that were; doing it again finds what was written meanwhile. */
    long erase(String learner) {
        String pseudonym = pseudonym(learner);
        database.getCollection(ERASED)
                .updateOne(
                        eq(ID, pseudonym),
                        setOnInsert("at", Date.from(clock.instant())),
                        new UpdateOptions().upsert(true));
        MongoCollection<Document> credentials = database.getCollection(CREDENTIALS);
        List<Document> found = credentials.find(eq(LEARNER, learner)).into(new ArrayList<>());
        JobNotes notes = new JobNotes(database);
        for (Document credential : found) {
            if (notes.erase(credential)) {
                erase(credentials, credential, pseudonym);
            }
        }
        return found.size()
                + eraseRecords(learner)
                + audit.erase(learner, pseudonym)
                + deleted(FILES, eq(LEARNER, learner))
                + deleted(EVENTS, eq("key", learner))
                + deleted(REMINDERS, eq(LEARNER, learner))
                + deleted(REMINDER_PREFERENCES, eq(LEARNER, learner));
    }

    private long deleted(String collection, Bson filter) {
        return database.getCollection(collection).deleteMany(filter).getDeletedCount();
    }

    /** That staff verified something stays, without what it was and whose. */
    private long eraseRecords(String learner) {
        MongoCollection<Document> records = database.getCollection(RECORDS);
        List<Document> found = records.find(eq(LEARNER, learner)).into(new ArrayList<>());
        for (Document external : found) {
            List<Document> acts = external.getList(ACTS, Document.class, List.of());
            acts.forEach(act -> act.put("note", Erased.NOTE));
            Bson same = and(eq(ID, external.get(ID)), exists(AuditEntry.WAITING_SINCE, false));
            if (acts.isEmpty()) {
                records.deleteOne(same);
            } else {
                records.replaceOne(same, new Document(ID, external.get(ID)).append(ACTS, acts));
            }
        }
        return found.size();
    }

    /**
     * Events and acts that wait are told first, as all are, and a successor that is owed is issued first; the next round erases them
     * from where they are kept then.
     */
    private static void erase(MongoCollection<Document> credentials, Document credential, String pseudonym) {
        List<Document> acts = credential.getList(ACTS, Document.class, List.of());
        acts.forEach(act -> act.put("note", Erased.NOTE));
        Bson nameless = combine(
                set(LEARNER, pseudonym),
                set("holder", NAMELESS),
                set("holderWords", List.of()),
                set("token", ""),
                acts.isEmpty() ? unset(ACTS) : set(ACTS, acts));
        credentials.updateOne(
                and(
                        eq(ID, credential.get(ID)),
                        exists("pendingSince", false),
                        exists("owes", false),
                        exists(AuditEntry.WAITING_SINCE, false)),
                nameless);
    }
}
