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
import certway.progress.study.model.Completion;
import certway.progress.study.model.EnrollmentId;
import certway.progress.study.model.Outline;
import certway.progress.study.model.Studies;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyKey;
import certway.progress.study.model.StudyStep;
import certway.progress.study.model.UnitId;
import certway.progress.study.model.UnitState;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.result.UpdateResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                        UNITS + "." + unit.value()));
    }

    private Optional<Study> first(StudyKey key, Bson projection) {
        return Optional.ofNullable(studies.find(of(key)).projection(projection).first())
                .map(StudyDocuments::study);
    }

    @Override
    public boolean exists(EnrollmentId id) {
        return studies.find(eq(ID, id.value())).projection(include(ID)).first() != null;
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
        List<Bson> updates = state(read, after);
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
        List<Bson> updates = state(read, after);
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

    /** What differs, and the new revision. */
    private static List<Bson> state(Study read, Study after) {
        List<Bson> updates = new ArrayList<>();
        updates.add(set(REVISION, after.revision()));
        updates.add(set(STATUS, StudyDocuments.status(after.status())));
        updates.add(set(StudyDocuments.ENROLLMENT_REVISION, after.enrollment().revision()));
        updates.add(set(StudyDocuments.VERSION, after.enrollment().program().version()));
        Instant until = after.enrollment().accessUntil();
        updates.add(
                until == null
                        ? unset(StudyDocuments.ACCESS_UNTIL)
                        : set(StudyDocuments.ACCESS_UNTIL, Date.from(until)));
        Instant started = after.startedAt();
        if (started != null) {
            updates.add(set(StudyDocuments.STARTED_AT, Date.from(started)));
        }
        Instant seen = after.lastAt();
        if (seen != null) {
            updates.add(set(StudyDocuments.LAST_AT, Date.from(seen)));
        }
        UnitId last = after.lastUnit();
        if (last != null) {
            updates.add(set(StudyDocuments.RESUME_UNIT, last.value()));
        }
        for (Map.Entry<UnitId, UnitState> unit : after.units().entrySet()) {
            if (!unit.getValue().equals(read.unit(unit.getKey()))) {
                updates.add(set(UNITS + "." + unit.getKey().value(), StudyDocuments.unit(unit.getValue())));
            }
        }
        Study.Move move = after.moved();
        if (!Objects.equals(move, read.moved())) {
            updates.add(
                    move == null ? unset(StudyDocuments.MOVED) : set(StudyDocuments.MOVED, StudyDocuments.moved(move)));
        }
        Completion completion = after.completion();
        if (completion != null && read.completion() == null) {
            updates.add(set(
                    StudyDocuments.COMPLETION,
                    StudyDocuments.completion(after.enrollment().id(), completion)));
        }
        return updates;
    }
}
