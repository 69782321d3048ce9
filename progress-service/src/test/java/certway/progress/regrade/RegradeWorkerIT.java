package certway.progress.regrade;

import static certway.progress.study.model.StudyFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import certway.progress.TestDatabase;
import certway.progress.attempt.model.QuizFixture;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.regrade.Regrade.Asked;
import certway.progress.regrade.Regrade.Count;
import certway.progress.regrade.Regrade.Progressed;
import certway.progress.regrade.Regrade.Wanted;
import certway.progress.report.model.StudyList;
import certway.progress.study.InMemoryStudies;
import certway.progress.study.model.ChangeStudy;
import certway.progress.study.model.FindStudy;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.Study;
import certway.progress.study.model.StudyFixture;
import certway.testkit.wait.Eventually;
import certway.testkit.wait.HangingCall;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A regrade of one study, in which nothing changes; time passes only as a test wants it. */
class RegradeWorkerIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final MongoDatabase database = TestDatabase.named("regrades-" + UUID.randomUUID());
    private final Regrades regrades = new Regrades(database);
    private final Regrade asked = new Regrade(
            "r1",
            new Wanted("p", StudyFixture.QUIZ.value(), QuizFixture.FIRST_TUBE.value(), "v1", 1, false),
            new Asked("rosa", "It is blue", NOON),
            Progressed.NOTHING);

    /** No attempt was ever handed in. */
    private static final class NoAttempts implements SubmittedAttempts {

        @Override
        public void keep(String evidence, SubmittedAttempt attempt) {
            throw new IllegalStateException("nothing changes");
        }

        @Override
        public Optional<SubmittedAttempt> find(String evidence) {
            return Optional.empty();
        }
    }

    /** One study, and what happens when those behind it are asked for. */
    private record OneStudy(Runnable behind) implements StudyList {

        @Override
        public List<Study> page(Of studies, String after, int limit) {
            if (after.isEmpty()) {
                return List.of(StudyFixture.opened());
            }
            behind.run();
            return List.of();
        }

        @Override
        public void each(Of studies, Consumer<Study> study) {
            study.accept(StudyFixture.opened());
        }
    }

    private RegradeWorker worker(Instant now, Runnable behind) {
        return worker(regrades, now, behind);
    }

    private static RegradeWorker worker(Regrades regrades, Instant now, Runnable behind) {
        Outlines outlines = program -> StudyFixture.outline();
        InMemoryStudies studies = new InMemoryStudies();
        FindStudy find = new FindStudy(studies, id -> Optional.empty());
        ChangeStudy change = new ChangeStudy(find, studies, outlines, new NoAttempts(), InstantSource.fixed(now));
        GradeAnew grade = new GradeAnew(change, new NoAttempts(), outlines);
        return new RegradeWorker(regrades, new OneStudy(behind), grade, InstantSource.fixed(now), INTERVAL);
    }

    private Progressed progressed() {
        return regrades.find("r1").orElseThrow().progressed();
    }

    private void finishes(RegradeWorker worker) {
        try (worker) {
            worker.start();
            Eventually.within(SOON, () -> assertThat(progressed().isFinished()).isTrue());
        }
        assertThat(progressed().looked()).isEqualTo(1);
    }

    @BeforeEach
    void begin() {
        assertThat(regrades.insert(asked)).isTrue();
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void aWorkerThatIsStoppedInTheMiddleOfARegradeLetsAnotherFinishItAtOnce() throws InterruptedException {
        HangingCall call = new HangingCall();
        try (RegradeWorker stopped = worker(NOON, call::make)) {
            stopped.start();
            call.awaitCaller();
            assertThat(regrades.claim("another", NOON.plusSeconds(1)))
                    .as("the lease still runs")
                    .isEmpty();
        }
        assertThat(progressed().isFinished()).isFalse();
        assertThat(progressed().looked()).isEqualTo(1);

        finishes(worker(NOON, () -> {}));
    }

    @Test
    void aDatabaseThatIsAwayKeepsNobodyFromBeingStopped() {
        try (MongoClient away = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100")) {
            RegradeWorker worker = worker(new Regrades(away.getDatabase("progress")), NOON, () -> {});
            worker.start();

            assertThatCode(worker::close).doesNotThrowAnyException();
        }
    }

    @Test
    void afterACrashAnotherGoesOnWhenTheLeaseIsOver() {
        assertThat(regrades.claim("crashed", NOON)).isPresent();
        assertThat(regrades.claim("another", NOON.plusSeconds(59))).isEmpty();

        finishes(worker(NOON.plusSeconds(61), () -> {}));
    }

    @Test
    void whatIsDoneIsNotBegunAgainByWhoeverWasTakenForDead() {
        assertThat(regrades.claim("slow", NOON)).isPresent();
        finishes(worker(NOON.plusSeconds(61), () -> {}));
        Progressed asFar = new Progressed(progressed().after(), 1, 0, 0, null);
        Regrade slow = new Regrade("r1", asked.wanted(), asked.asked(), asFar);

        Progressed further = asFar.with("a study that was begun just now", Count.NONE);
        assertThat(regrades.save(slow, further, "slow", NOON.plusSeconds(62))).isFalse();
        regrades.release("slow");

        assertThat(regrades.claim("another", NOON.plusSeconds(600))).isEmpty();
    }
}
