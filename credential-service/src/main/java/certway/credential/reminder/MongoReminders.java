package certway.credential.reminder;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.credential.issuing.model.LearnerId;
import certway.credential.reminder.model.Preferences;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Which reminders were sent, and who wants them where. */
@Component
final class MongoReminders {

    static final String REMINDERS = "reminders";
    static final String PREFERENCES = "reminderPreferences";
    static final String LEARNER = "learnerId";

    /** Longer than sending one takes; after that another instance tries. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String ID = "_id";
    private static final String LEASED_UNTIL = "leasedUntil";
    private static final String OUTCOME = "outcome";
    private static final String MAIL = "mail";
    private static final String PAGE = "page";
    private static final String REVISION = "revision";

    private final MongoCollection<Document> reminders;
    private final MongoCollection<Document> preferences;

    MongoReminders(MongoDatabase database) {
        this.reminders = database.getCollection(REMINDERS);
        this.preferences = database.getCollection(PREFERENCES);
    }

    /** What became of a reminder; the text is kept. */
    enum Outcome {
        SENT,
        /** The holder wants none, has another certificate or no mailbox that is known to be theirs. */
        NOT_WANTED,
        RENEWED,
        NO_MAILBOX
    }

    /** Whether this instance is to send it now: nobody did, and nobody is about to. */
    boolean isClaimed(String id, LearnerId learner, Instant now) {
        Date until = Date.from(now.plus(LEASE));
        try {
            reminders.insertOne(
                    new Document(ID, id).append(LEARNER, learner.value()).append(LEASED_UNTIL, until));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return reminders
                            .updateOne(
                                    and(eq(ID, id), exists(OUTCOME, false), lt(LEASED_UNTIL, Date.from(now))),
                                    set(LEASED_UNTIL, until))
                            .getModifiedCount()
                    == 1;
        }
    }

    void done(String id, Outcome outcome, Instant at) {
        reminders.updateOne(
                eq(ID, id), combine(set(OUTCOME, outcome.name()), set("at", Date.from(at)), unset(LEASED_UNTIL)));
    }

    /** Tries again when that long has passed. */
    void leave(String id, Instant until) {
        reminders.updateOne(and(eq(ID, id), exists(OUTCOME, false)), set(LEASED_UNTIL, Date.from(until)));
    }

    Preferences preferences(LearnerId learner) {
        Document chosen = preferences.find(eq(ID, learner.value())).first();
        return chosen == null
                ? Preferences.UNCHOSEN
                : new Preferences(chosen.getBoolean(MAIL), chosen.getBoolean(PAGE), chosen.getLong(REVISION));
    }

    /** Saves a choice if it is the next one. */
    boolean save(LearnerId learner, Preferences chosen) {
        boolean first = chosen.revision() == 1;
        Bson before = first ? exists(REVISION, false) : eq(REVISION, chosen.revision() - 1);
        Bson update = combine(
                set(LEARNER, learner.value()),
                set(MAIL, chosen.mail()),
                set(PAGE, chosen.page()),
                set(REVISION, chosen.revision()));
        try {
            Bson own = and(eq(ID, learner.value()), before);
            return first
                    ? preferences
                                    .updateOne(own, update, new UpdateOptions().upsert(true))
                                    .getUpsertedId()
                            != null
                    : preferences.updateOne(own, update).getModifiedCount() == 1;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }
}
