package certway.progress.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import certway.progress.report.model.KeepCounts;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Everything that this service keeps of a learner, wherever it stands. A collection that is new and says something of a learner
 * belongs in here: what is erased is looked for in the whole database by a test.
 */
final class PersonalData {

    private static final String ID = "_id";
    private static final String LEARNER = "learnerId";
    private static final String ENROLLMENT = "enrollmentId";
    private static final String DATA = "data";
    private static final String STUDIES = "studies";
    private static final String LINKS = "practicumLinks";
    private static final String SUPERVISIONS = "practicumSupervisions";
    private static final String SUPERVISOR = "supervisorId";
    private static final String LOOKS = "studyLooks";
    private static final String COMPLETIONS = "completions";
    private static final String EVENTS = "events";

    /** Their ids begin with the enrollment's. */
    private static final List<String> BY_ID = List.of("attempts", "practicumEntries", "practicumSignatures");

    private final MongoDatabase database;
    private final ErasedLearners erased;
    private final KeepCounts reports;
    private final InstantSource clock;

    PersonalData(MongoDatabase database, ErasedLearners erased, KeepCounts reports, InstantSource clock) {
        this.database = database;
        this.erased = erased;
        this.reports = reports;
        this.clock = clock;
    }

    /** All of it as it is kept, but for marks of single questions, which would tell answers that are not given away yet. */
    Document export(String learner) {
        List<String> enrollments = enrollments(learner);
        Document parts = new Document(STUDIES, all(STUDIES, eq(LEARNER, learner)))
                .append("studyHistory", all("studyHistory", in(ENROLLMENT, enrollments)))
                .append(LOOKS, all(LOOKS, in(ENROLLMENT, enrollments)));
        BY_ID.forEach(collection -> parts.append(collection, all(collection, startsWith(enrollments))));
        return parts.append(LINKS, all(LINKS, eq(LEARNER, learner)))
                .append(SUPERVISIONS, all(SUPERVISIONS, supervised(learner)))
                .append(COMPLETIONS, all(COMPLETIONS, eq(LEARNER, learner)))
                .append(EVENTS, all(EVENTS, eq("key", learner)));
    }

    private List<Document> all(String collection, Bson filter) {
        List<Document> found = database.getCollection(collection).find(filter).into(new ArrayList<>());
        found.forEach(document -> List.of("outbox", "pendingSince", "trail", "trailSince", "marks", "digest")
                .forEach(document::remove));
        return found;
    }

    /**
     * Erases all of it and says how many documents that were; doing it again finds what was written meanwhile. What others need is
     * kept under a pseudonym: that somebody completed a program, and that somebody looked at a study. Reports go on counting them.
     */
    long erase(String learner) {
        erased.add(learner, enrollments(learner), clock.instant());
        List<String> enrollments = erased.enrollments(learner);
        enrollments.forEach(reports::keep);
        long count = studies(learner)
                + deleted(SUPERVISIONS, supervised(learner))
                + signed(learner)
                + deleted(LINKS, eq(LEARNER, learner))
                + deleted(EVENTS, eq("key", learner));
        if (enrollments.isEmpty()) {
            return count + completionsOf(learner);
        }
        count += deleted("studyHistory", in(ENROLLMENT, enrollments));
        for (String collection : BY_ID) {
            count += deleted(collection, startsWith(enrollments));
        }
        database.getCollection(LOOKS).updateMany(in(ENROLLMENT, enrollments), set("reason", "erased"));
        return count + completionsOf(learner);
    }

    /** Events that wait are told first, as every event is; such a study is left to the next round. */
    private long studies(String learner) {
        long found = database.getCollection(STUDIES).countDocuments(eq(LEARNER, learner));
        deleted(STUDIES, and(eq(LEARNER, learner), exists("pendingSince", false)));
        return found;
    }

    private static Bson supervised(String person) {
        return or(eq(LEARNER, person), eq(SUPERVISOR, person));
    }

    /** What a supervisor signed is another learner's proof: it stays, without the account. */
    private long signed(String supervisor) {
        return database.getCollection("practicumSignatures")
                .updateMany(eq(SUPERVISOR, supervisor), set(SUPERVISOR, erased.pseudonym(supervisor)))
                .getModifiedCount();
    }

    private List<String> enrollments(String learner) {
        return database.getCollection(STUDIES)
                .find(eq(LEARNER, learner))
                .map(study -> study.getString(ID))
                .into(new ArrayList<>());
    }

    private long deleted(String collection, Bson filter) {
        return database.getCollection(collection).deleteMany(filter).getDeletedCount();
    }

    /** The feed may not lose a place: subscribers have counted it. */
    private long completionsOf(String learner) {
        MongoCollection<Document> completions = database.getCollection(COMPLETIONS);
        String pseudonym = erased.pseudonym(learner);
        List<Document> found = completions.find(eq(LEARNER, learner)).into(new ArrayList<>());
        for (Document completion : found) {
            completions.updateOne(
                    eq(ID, completion.get(ID)),
                    combine(
                            set(LEARNER, pseudonym),
                            set(DATA, completion.getString(DATA).replace(learner, pseudonym))));
        }
        return found.size();
    }

    /** After a slash comes whatever belongs to the enrollment, and a zero comes after the slash. */
    private static Bson startsWith(List<String> enrollments) {
        List<Bson> ranges = new ArrayList<>(List.of(in(ID, List.of())));
        enrollments.forEach(enrollment -> ranges.add(and(gte(ID, enrollment + "/"), lt(ID, enrollment + "0"))));
        return or(ranges);
    }
}
