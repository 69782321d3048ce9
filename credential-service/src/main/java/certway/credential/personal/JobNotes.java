package certway.credential.personal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import certway.credential.personal.model.Erased;
import certway.platform.event.EventIds;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What a registrar noted for an act on many certificates may name any of their holders, and stands with each certificate, too. It
 * goes everywhere when one of them is erased; who did what and when, and the reason that everybody sees, stay.
 */
final class JobNotes {

    private static final String ID = "_id";
    private static final String NOTE = "note";
    private static final String COMPLETION = "completion";
    private static final String PROGRAM = "programId";
    private static final String VERSION = "version";

    private final MongoCollection<Document> jobs;
    private final MongoCollection<Document> credentials;

    JobNotes(MongoDatabase database) {
        this.jobs = database.getCollection("credentialJobs");
        this.credentials = database.getCollection("credentials");
    }

    /** Erases the notes of all jobs that met the certificate; false as long as one of them still needs its note. */
    boolean erase(Document credential) {
        Document completion = credential.get(COMPLETION, Document.class);
        Bson met = and(
                eq(PROGRAM, completion.getString(PROGRAM)),
                or(eq(VERSION, completion.getInteger(VERSION)), exists(VERSION, false)),
                gt("at", credential.getDate("issuedAt")));
        if (jobs.countDocuments(and(met, exists("finishedAt", false))) > 0) {
            return false;
        }
        for (Document job : jobs.find(and(met, ne(NOTE, Erased.NOTE)))) {
            eraseCopies(job);
            jobs.updateOne(eq(ID, job.get(ID)), set(NOTE, Erased.NOTE));
        }
        return true;
    }

    private void eraseCopies(Document job) {
        Bson ofTheJob = and(eq(COMPLETION + "." + PROGRAM, job.getString(PROGRAM)), exists("acts"));
        for (Document one : credentials.find(ofTheJob).projection(include(ID))) {
            String request = EventIds.of("bulk", job.getString(ID), one.getString(ID));
            credentials.updateOne(
                    eq(ID, one.get(ID)),
                    set("acts.$[act].note", Erased.NOTE),
                    new UpdateOptions().arrayFilters(List.of(eq("act.request", request))));
        }
    }
}
