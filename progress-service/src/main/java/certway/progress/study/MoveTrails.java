package certway.progress.study;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import certway.platform.Worker;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.Document;

/**
 * Moves what changed from studies to the history, which is only ever added to: first it is there, then it goes here, so a crash
 * between the two moves it twice and keeps it once. A second mover is harmless.
 */
final class MoveTrails implements AutoCloseable {

    static final String HISTORY = "studyHistory";
    static final String ENROLLMENT = "enrollmentId";

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final BsonDateTime ANY_TIME = new BsonDateTime(0);
    private static final int BATCH = 200;

    private final MongoCollection<Document> studies;
    private final MongoCollection<Document> history;
    private final Worker worker;

    MoveTrails(MongoDatabase database, Duration interval) {
        this.studies = database.getCollection(MongoStudies.COLLECTION);
        this.history = database.getCollection(HISTORY);
        this.worker = new Worker("trails", interval, () -> step() == BATCH);
    }

    void start() {
        worker.start();
    }

    /** Moves what some studies have, the oldest first, and says of how many. */
    int step() {
        List<Document> found = studies.find(gt(Trail.SINCE, ANY_TIME))
                .projection(include(Trail.STEPS, Trail.SINCE))
                .sort(ascending(Trail.SINCE, StudyDocuments.ID))
                .limit(BATCH)
                .into(new ArrayList<>());
        if (!found.isEmpty()) {
            move(found);
        }
        return found.size();
    }

    /** In one command there and one here, however many studies these are. */
    private void move(List<Document> found) {
        List<Document> steps = found.stream()
                .flatMap(study -> steps(study).stream().map(step -> kept(study.getString(StudyDocuments.ID), step)))
                .toList();
        if (!steps.isEmpty()) {
            keep(steps);
        }
        studies.bulkWrite(found.stream().map(MoveTrails::moved).toList(), ANY_ORDER);
    }

    /** More may have been added meanwhile: then all of it is moved the next time, and what is there already stays as it is. */
    private static UpdateOneModel<Document> moved(Document study) {
        return new UpdateOneModel<>(
                and(
                        eq(StudyDocuments.ID, study.getString(StudyDocuments.ID)),
                        size(Trail.STEPS, steps(study).size())),
                combine(unset(Trail.STEPS), unset(Trail.SINCE)));
    }

    private static List<Document> steps(Document study) {
        return study.getList(Trail.STEPS, Document.class, List.of());
    }

    private void keep(List<Document> steps) {
        try {
            history.insertMany(steps, UNORDERED);
        } catch (MongoBulkWriteException e) {
            boolean onlyThereAlready = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyThereAlready) {
                throw e;
            }
        }
    }

    /** A step as it stands in the history. */
    static Document kept(String enrollment, Document step) {
        Document kept = new Document(StudyDocuments.ID, step.getObjectId(Trail.ID)).append(ENROLLMENT, enrollment);
        kept.putAll(step);
        kept.remove(Trail.ID);
        return kept;
    }

    @Override
    public void close() {
        worker.close();
    }
}
