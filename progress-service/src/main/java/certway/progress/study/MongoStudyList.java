package certway.progress.study;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import certway.progress.report.model.StudyList;
import certway.progress.study.model.Study;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The studies of a program in MongoDB, in the order of their enrollments. */
final class MongoStudyList implements StudyList {

    private static final int BATCH = 500;

    /** For the first of many answers a database may look through all that it has; nobody waits for a page meanwhile. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private final MongoCollection<Document> studies;

    MongoStudyList(MongoDatabase database) {
        this.studies = database.getCollection(MongoStudies.COLLECTION);
    }

    @Override
    public List<Study> page(Of of, String after, int limit) {
        return studies.find(and(filter(of), gt(StudyDocuments.ID, after)))
                .projection(exclude("outbox", "pendingSince", Trail.STEPS, Trail.SINCE))
                .sort(ascending(StudyDocuments.PROGRAM, StudyDocuments.ID))
                .limit(limit)
                .map(StudyDocuments::study)
                .into(new ArrayList<>());
    }

    @Override
    public void each(Of of, Consumer<Study> consumer) {
        try (MongoCursor<Document> found = studies.withTimeout(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                .find(filter(of))
                .projection(exclude("outbox", "pendingSince", Trail.STEPS, Trail.SINCE))
                .sort(ascending(StudyDocuments.PROGRAM, StudyDocuments.ID))
                .batchSize(BATCH)
                // Each answer has its time; all of them together take as long as whoever reads.
                .timeoutMode(TimeoutMode.ITERATION)
                .iterator()) {
            found.forEachRemaining(document -> consumer.accept(StudyDocuments.study(document)));
        }
    }

    private static Bson filter(Of of) {
        Bson program = eq(StudyDocuments.PROGRAM, of.programId());
        return of.version() == null ? program : and(program, eq(StudyDocuments.VERSION, of.version()));
    }
}
