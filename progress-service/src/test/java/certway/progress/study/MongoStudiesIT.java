package certway.progress.study;

import static certway.progress.study.model.StudyFixture.NOON;
import static certway.progress.study.model.StudyFixture.QUIZ;
import static certway.progress.study.model.StudyFixture.TUBES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.platform.DependencyUnavailable;
import certway.platform.outbox.Outbox;
import certway.progress.TestDatabase;
import certway.progress.attempt.model.QuizFixture;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.personal.model.ErasedFixture;
import certway.progress.practicum.model.EntryForm;
import certway.progress.practicum.model.Log;
import certway.progress.practicum.model.Reference;
import certway.progress.practicum.model.Signature.Verdict;
import certway.progress.study.model.Change;
import certway.progress.study.model.Decision;
import certway.progress.study.model.Studies;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyFixture;
import certway.progress.study.model.StudyFixture.Steps;
import certway.progress.study.model.Work;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;

class MongoStudiesIT extends StudiesContract {

    private final MongoDatabase database = TestDatabase.named("studies-" + UUID.randomUUID());
    private final List<Object> announced = new ArrayList<>();
    private final MongoStudies studies =
            new MongoStudies(database, announced::add, InstantSource.fixed(NOON), ErasedFixture.NOBODY);

    @Override
    Studies studies() {
        return studies;
    }

    private Document document() {
        return Objects.requireNonNull(database.getCollection("studies").find().first());
    }

    private static Change completing(Study study) {
        Steps visited = new Steps(study, StudyFixture.outline(), NOON);
        return ((Decision.Accepted) visited.progress().complete(TUBES)).change();
    }

    private Study visited() {
        Study fresh = StudyFixture.opened();
        studies.insert(fresh);
        Change visit = ((Decision.Accepted) new Steps(fresh, StudyFixture.outline(), NOON)
                        .progress()
                        .visit(TUBES))
                .change();
        studies.save(fresh, visit, StudyFixture.outline());
        return studies.find(fresh.key()).orElseThrow();
    }

    @Test
    void stateAndEventsAreOneDocument() {
        Study visited = visited();

        studies.save(visited, completing(visited), StudyFixture.outline());

        assertThat(document().getList("outbox", Document.class))
                .extracting(entry -> entry.getString("type"))
                .containsExactly("certway.unit.completed.v1");
        assertThat(document().getDate("pendingSince")).isNotNull();
        assertThat(announced).containsExactly(visited.enrollment().id().value());
    }

    @Test
    void aLostRaceLeavesNoEvent() {
        Study visited = visited();
        studies.save(visited, completing(visited), StudyFixture.outline());

        studies.save(visited, completing(visited), StudyFixture.outline());

        assertThat(document().getList("outbox", Document.class)).hasSize(1);
    }

    @Test
    void aFullOutboxRefusesWithoutLosingAnything() {
        Study visited = visited();
        List<Document> full = Collections.nCopies(Outbox.CAPACITY, new Document("id", "x"));
        database.getCollection("studies").updateOne(new Document(), new Document("$set", new Document("outbox", full)));

        assertThatExceptionOfType(DependencyUnavailable.class)
                .isThrownBy(() -> studies.save(visited, completing(visited), StudyFixture.outline()));
        assertThat(studies.find(visited.key())).contains(visited);
    }

    private List<String> moved(Study study) {
        Timelines timelines = new Timelines(database);
        return timelines.history(study.enrollment().id().value(), null, 100).stream()
                .map(step -> step.what() + (step.unit() == null ? "" : " " + step.unit()))
                .toList();
    }

    @Test
    void everyChangeGetsToTheHistoryAndTheStudyStaysSmall() {
        MoveTrails mover = new MoveTrails(database, Duration.ofSeconds(1));
        Study study = inserted();
        Study visited = saved(study, visit(study));

        assertThat(mover.step()).isEqualTo(1);
        assertThat(moved(study)).containsExactly("study-opened", "moved-on tubes", "opened tubes");
        assertThat(mover.step()).isZero();
        assertThat(database.getCollection(MongoStudies.COLLECTION).find().first())
                .doesNotContainKeys(Trail.STEPS, Trail.SINCE);
        assertThat(studies.find(visited.key())).contains(visited);
    }

    @Test
    void whatWasMovedBeforeACrashIsKeptOnce() {
        MoveTrails mover = new MoveTrails(database, Duration.ofSeconds(1));
        Study study = inserted();
        saved(study, visit(study));
        Document before = Objects.requireNonNull(
                database.getCollection(MongoStudies.COLLECTION).find().first());

        mover.step();
        database.getCollection(MongoStudies.COLLECTION).replaceOne(new Document("_id", before.get("_id")), before);
        mover.step();

        assertThat(moved(study)).containsExactly("study-opened", "moved-on tubes", "opened tubes");
    }

    @Test
    void aRefusedSaveLeavesNoTrace() {
        Study study = inserted();
        Study visited = saved(study, visit(study));

        assertThat(studies.save(study, visit(study), StudyFixture.outline())).isFalse();
        new MoveTrails(database, Duration.ofSeconds(1)).step();

        assertThat(moved(study)).hasSize(3);
        assertThat(visited.revision()).isEqualTo(2);
    }

    @Test
    void aSubmittedAttemptIsKeptOnce() {
        MongoSubmittedAttempts attempts = new MongoSubmittedAttempts(database);
        Decision.Started started =
                (Decision.Started) StudyFixture.ada().progress().start(QUIZ, null, new Random(1));
        SubmittedAttempt attempt = started.attempt().submit(QuizFixture.quiz());
        SubmittedAttempt other = new SubmittedAttempt(
                2, 7, attempt.startedAt(), attempt.draw(), QuizFixture.allRight(), attempt.grade());

        attempts.keep("evidence", attempt);
        attempts.keep("evidence", other);

        assertThat(attempts.find("evidence")).contains(attempt);
        assertThat(attempts.find("nothing")).isEmpty();
        attempts.keep("evidence-2", other);
        assertThat(attempts.find("evidence-2")).contains(other);
    }

    @Test
    void aStudyOfAHundredUnitsStaysSmall() {
        Study study = visited();
        Steps steps = new Steps(study, StudyFixture.outline(), NOON);
        for (int i = 0; i < 5; i++) {
            steps = steps.takesQuiz(2);
        }
        Document unit = StudyDocuments.unit(steps.study().unit(QUIZ));
        Document hundred = new Document();
        for (int i = 0; i < 100; i++) {
            hundred.append("a-unit-with-a-usual-name-" + i, i % 5 == 0 ? unit : StudyDocuments.unit(study.unit(TUBES)));
        }

        int bytes = new RawBsonDocument(hundred, new DocumentCodec())
                .getByteBuffer()
                .remaining();

        assertThat(bytes).isLessThan(32 * 1024);
    }

    @Test
    void theLongestLogThatAProgramMayAskForStaysSmall() {
        Log log = Log.EMPTY;
        int most = new EntryForm("a collection", 250, List.of()).most();
        for (int i = 1; i <= most; i++) {
            log = log.with(Reference.of("entry", Integer.toString(i)), i == 1 ? null : i - 1)
                    .signed(i, Reference.of("hand", Integer.toString(i)), Verdict.REFUSED);
        }
        Document document = WorkDocuments.document(new Work.Logged(log));

        int bytes = new RawBsonDocument(document, new DocumentCodec())
                .getByteBuffer()
                .remaining();

        assertThat(bytes).isLessThan(30 * 1024);
        assertThat(WorkDocuments.work(document)).isEqualTo(new Work.Logged(log));
    }
}
