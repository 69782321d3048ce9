package certway.progress.study;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import certway.platform.event.EventEnvelope;
import certway.platform.outbox.Outbox;
import certway.progress.completion.model.CompletedStudies;
import certway.progress.study.model.Completion;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.ProgressEvent;
import certway.progress.study.model.Study;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Completed studies in MongoDB. */
final class MongoCompletedStudies implements CompletedStudies {

    /** When a study was completed; absent in one that is not. */
    static final String AT = StudyDocuments.COMPLETION + ".completedAt";

    private static final String COMPLETION_ID = StudyDocuments.COMPLETION + ".completionId";
    private static final int BATCH = 500;

    private final MongoCollection<Document> studies;
    private final Outlines outlines;
    private final Consumer<Object> announce;
    private final InstantSource clock;

    /**
     * Reads the database's studies.
     *
     * @param announce is told the id of every study that has new events
     */
    MongoCompletedStudies(MongoDatabase database, Outlines outlines, Consumer<Object> announce, InstantSource clock) {
        this.studies = database.getCollection(MongoStudies.COLLECTION);
        this.outlines = outlines;
        this.announce = announce;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> first() {
        return Optional.ofNullable(studies.find(exists(AT))
                        .projection(include(AT))
                        .sort(ascending(AT))
                        .first())
                .map(study -> study.getEmbedded(List.of(StudyDocuments.COMPLETION, "completedAt"), Date.class))
                .map(Date::toInstant);
    }

    @Override
    public void each(Instant from, Instant before, Consumer<List<Stated>> some) {
        List<Stated> batch = new ArrayList<>();
        try (MongoCursor<Document> found = studies.find(and(gte(AT, Date.from(from)), lt(AT, Date.from(before))))
                .projection(include(COMPLETION_ID))
                .batchSize(BATCH)
                .timeoutMode(TimeoutMode.ITERATION)
                .iterator()) {
            while (found.hasNext()) {
                batch.add(stated(found.next()));
                if (batch.size() == BATCH || !found.hasNext()) {
                    some.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
    }

    @Override
    public Set<String> of(Collection<String> enrollmentIds) {
        return studies.find(and(in(StudyDocuments.ID, enrollmentIds), exists(AT)))
                .projection(include(COMPLETION_ID))
                .map(study -> stated(study).completionId())
                .into(new HashSet<>());
    }

    private static Stated stated(Document study) {
        return new Stated(
                study.getEmbedded(List.of(StudyDocuments.COMPLETION, "completionId"), String.class),
                study.getString(StudyDocuments.ID));
    }

    @Override
    public void tellAgain(String enrollmentId) {
        Bson atRest = and(eq(StudyDocuments.ID, enrollmentId), exists("pendingSince", false));
        Document found = studies.find(atRest).first();
        if (found == null) {
            return;
        }
        Study study = StudyDocuments.study(found);
        Completion completion = study.completion();
        if (completion == null) {
            return;
        }
        EventEnvelope event = new ProgressEnvelopes(
                        study, outlines.of(study.enrollment().program()))
                .of(new ProgressEvent.ProgramCompleted(completion));
        studies.updateOne(atRest, Outbox.push(List.of(event), clock.instant()));
        announce.accept(enrollmentId);
    }
}
