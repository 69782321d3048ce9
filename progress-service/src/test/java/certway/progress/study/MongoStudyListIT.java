package certway.progress.study;

import static certway.progress.study.model.StudyFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import certway.progress.TestDatabase;
import certway.progress.personal.model.ErasedFixture;
import certway.progress.report.model.StudyList;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyFixture;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoStudyListIT {

    private static final int STUDIES = 1_200;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Test
    void aReaderMayTakeLongerForAllOfThemThanOneCallOfTheDatabaseMay() {
        MongoDatabase database = TestDatabase.named("studyList-" + UUID.randomUUID());
        Study study = insertStudies(database);
        MongoStudyList list = new MongoStudyList(database.withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        List<Study> read = new ArrayList<>();

        list.each(new StudyList.Of(study.enrollment().program().programId(), null), one -> {
            if (read.isEmpty()) {
                untilPatienceIsOver();
            }
            read.add(one);
        });

        assertThat(read).hasSize(STUDIES);
    }

    private static Study insertStudies(MongoDatabase database) {
        Study study = StudyFixture.opened();
        new MongoStudies(database, id -> {}, InstantSource.fixed(NOON), ErasedFixture.NOBODY).insert(study);
        MongoCollection<Document> studies = database.getCollection(MongoStudies.COLLECTION);
        Document stored = Objects.requireNonNull(studies.find().first());
        studies.insertMany(IntStream.range(1, STUDIES)
                .mapToObj(n ->
                        new Document(stored).append("_id", UUID.randomUUID().toString()))
                .toList());
        return study;
    }

    private static void untilPatienceIsOver() {
        long end = System.nanoTime() + 2 * PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
