package certway.progress.study;

import static certway.progress.study.StudyDocuments.ID;
import static certway.progress.study.StudyDocuments.LEARNER;
import static certway.progress.study.StudyDocuments.REVISION;
import static certway.progress.study.StudyDocuments.STATUS;
import static certway.progress.study.StudyDocuments.UNITS;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import certway.platform.DependencyUnavailable;
import certway.platform.event.EventEnvelope;
import certway.platform.outbox.Outbox;
import certway.progress.attempt.model.Answer;
import certway.progress.personal.model.Erased;
import certway.progress.study.model.Change;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.LearnerId;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Studies;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.StudyStep;
import certway.progress.study.model.UnitId;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.result.UpdateResult;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Studies in MongoDB: one document each, every change one conditional update of it. */
final class MongoStudies implements Studies {

    static final String COLLECTION = "studies";

    private static final Logger log = LoggerFactory.getLogger(MongoStudies.class);

    private final MongoCollection<Document> studies;
    private final Consumer<Object> announce;
    private final InstantSource clock;
    private final Erased erased;

    /**
     * Keeps studies in the database's collection of that name.
     *
     * @param announce is told the id of every study that has new events
     */
    MongoStudies(MongoDatabase database, Consumer<Object> announce, InstantSource clock, Erased erased) {
        this.studies = database.getCollection(COLLECTION);
        this.announce = announce;
        this.clock = clock;
        this.erased = erased;
    }

    @Override
    public Optional<Study> find(StudyKey key) {
        return first(key, exclude("outbox", "pendingSince", Trail.STEPS, Trail.SINCE));
    }

    @Override
    public Optional<Study> findWithUnit(StudyKey key, UnitId unit) {
        return first(
                key,
                include(
                        LEARNER,
                        StudyDocuments.PROGRAM,
                        StudyDocuments.VERSION,
                        StudyDocuments.CYCLE,
                        StudyDocuments.ENROLLMENT_REVISION,
                        StudyDocuments.ACCESS_UNTIL,
                        STATUS,
                        REVISION,
                        StudyDocuments.OPENED_AT,
                        StudyDocuments.ALLOWANCE,
                        UNITS + "." + unit.value()));
    }

    private Optional<Study> first(StudyKey key, Bson projection) {
        return Optional.ofNullable(studies.find(of(key)).projection(projection).first())
                .map(StudyDocuments::study);
    }

    @Override
    public Optional<StudyKey> owner(EnrollmentId id) {
        return Optional.ofNullable(studies.find(eq(ID, id.value()))
                        .projection(include(LEARNER))
                        .first())
                .map(study -> new StudyKey(id, new LearnerId(study.getString(LEARNER))));
    }

    @Override
    public void insert(Study study) {
        if (erased.contains(study.enrollment().learner().value())) {
            return;
        }
        try {
            Document document = StudyDocuments.document(study);
            document.putAll(Outbox.initial(List.of(), study.openedAt()));
            document.putAll(Trail.opened(clock.instant()));
            studies.insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public boolean save(Study read, Change change, Outline outline) {
        Study after = change.study();
        List<Bson> updates = StudyUpdates.between(read, after);
        trail(StudyStep.between(read, after), updates);
        List<EventEnvelope> events = change.events().isEmpty() ? List.of() : envelopes(change, outline);
        Bson unchanged = and(of(read.key()), eq(REVISION, read.revision()));
        if (events.isEmpty()) {
            return studies.updateOne(unchanged, combine(updates)).getModifiedCount() == 1;
        }
        updates.add(Outbox.push(events, events.getFirst().time()));
        UpdateResult saved = studies.updateOne(and(unchanged, Outbox.hasRoom()), combine(updates));
        if (saved.getModifiedCount() == 0) {
            refuseIfFull(unchanged);
            return false;
        }
        announce.accept(read.enrollment().id().value());
        log(read, after);
        return true;
    }

    private static List<EventEnvelope> envelopes(Change change, Outline outline) {
        ProgressEnvelopes envelopes = new ProgressEnvelopes(change.study(), outline);
        return change.events().stream().map(envelopes::of).toList();
    }

    /** An outbox that nobody empties is no lost race: trying again would not help. */
    private void refuseIfFull(Bson unchanged) {
        if (studies.find(unchanged).projection(include(ID)).first() != null) {
            throw new DependencyUnavailable("The event broker", null);
        }
    }

    private static void log(Study read, Study after) {
        if (read.completion() == null && after.completion() != null) {
            log.atInfo()
                    .addKeyValue("enrollmentId", after.enrollment().id().value())
                    .addKeyValue(
                            "completionId",
                            StudyDocuments.completionId(after.enrollment().id()))
                    .log("A program was completed");
        }
    }

    @Override
    public boolean saveEnrollment(Study read, Study after) {
        Bson unchanged = and(of(read.key()), eq(REVISION, read.revision()));
        List<Bson> updates = StudyUpdates.between(read, after);
        trail(StudyStep.between(read, after), updates);
        return studies.updateOne(unchanged, combine(updates)).getModifiedCount() == 1;
    }

    /** Nothing that only counts time has a step of its own. */
    private void trail(List<StudyStep> steps, List<Bson> updates) {
        if (!steps.isEmpty()) {
            updates.add(Trail.push(steps, clock.instant()));
        }
    }

    @Override
    public boolean saveAnswer(StudyKey key, Asked asked, Answer answer) {
        String open = "%s.%s.%s".formatted(UNITS, asked.unit().value(), StudyDocuments.OPEN);
        Bson stillOpen = and(
                of(key),
                ne(STATUS, StudyDocuments.status(Study.Status.CLOSED)),
                eq(open + "." + AttemptDocuments.NUMBER, asked.attempt()));
        String field = "%s.%s.%s"
                .formatted(open, AttemptDocuments.ANSWERS, asked.question().value());
        // The revision moves, so that a submission that has not seen this answer is decided again.
        Bson answered = combine(
                set(field, AttemptDocuments.answer(answer)),
                inc(REVISION, 1L),
                unset(StudyDocuments.MOVED),
                Trail.push(List.of(StudyStep.answered(asked)), clock.instant()));
        return studies.updateOne(stillOpen, answered).getModifiedCount() == 1;
    }

    private static Bson of(StudyKey key) {
        return and(eq(ID, key.enrollment().value()), eq(LEARNER, key.learner().value()));
    }
}
