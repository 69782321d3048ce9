package certway.credential.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import certway.credential.TestDatabase;
import certway.credential.bulk.BulkJob.Asked;
import certway.credential.bulk.BulkJobs.Row;
import certway.credential.issuing.model.Desk.Became;
import certway.credential.issuing.model.Desk.Result;
import certway.credential.issuing.model.PublicId;
import certway.platform.DependencyUnavailable;
import certway.platform.Worker;
import certway.testkit.race.Race;
import certway.testkit.wait.HangingCall;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A job comes to its end whatever happens on the way, and touches each certificate once. */
class BulkWorkerIT {

    private static final int MANY = 120;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MongoDatabase database = TestDatabase.named("bulk-" + UUID.randomUUID());
    private final BulkJobs jobs = new BulkJobs(database, (source, id) -> {});
    private final FakeDesk desk = new FakeDesk(MANY);
    private Instant now = Instant.parse("2026-12-01T09:00:00Z");

    private BulkWorker worker() {
        return new BulkWorker(jobs, desk, () -> now);
    }

    private void begin(boolean dryRun) {
        jobs.begin(
                "j1",
                new Asked("rosa", "revoke", "misconduct", "the audit", "p", 1, null, dryRun, now.minusSeconds(1)),
                MANY);
    }

    private BulkJob job() {
        return jobs.find("j1").orElseThrow();
    }

    private void workToTheEnd(BulkWorker worker) {
        for (int i = 0; i < MANY && !job().isFinished(); i++) {
            worker.step();
        }
    }

    private void isDone() {
        assertThat(job().isFinished()).isTrue();
        assertThat(job().progressed().done()).isEqualTo(MANY);
        assertThat(jobs.rows("j1", "", null, 1_000))
                .extracting(Row::publicId)
                .containsExactlyElementsOf(desk.certificates().stream()
                        .map(one -> one.publicId().value())
                        .toList());
        assertThat(jobs.unfinished()).isZero();
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void itsProgressIsTrueAtEveryMoment() {
        begin(false);
        BulkWorker worker = worker();

        worker.step();

        assertThat(job().isFinished()).isFalse();
        assertThat(job().progressed().done()).isEqualTo(50);
        assertThat(desk.revoked()).hasSize(50);
        assertThat(job().progressed().counts()).isEqualTo(Map.of(Result.REVOKED, 50L));
        workToTheEnd(worker);
        isDone();
        assertThat(worker.step()).isFalse();
    }

    @Test
    void aMonthAfterItWasFinishedItsRowsAreGoneAndItsCountsStay() {
        begin(false);
        ForgetRows forget = new ForgetRows(jobs, () -> now);
        now = now.plus(Duration.ofDays(40));
        assertThat(forget.step()).isFalse();
        workToTheEnd(worker());
        jobs.add(new Row("j1x/other", "another job's", Became.of(Result.REVOKED)));

        now = now.plus(Duration.ofDays(30));
        assertThat(forget.step()).isFalse();
        isDone();
        now = now.plusMillis(1);
        assertThat(forget.step()).isTrue();

        assertThat(jobs.rows("j1", "", null, 1_000)).isEmpty();
        assertThat(jobs.rows("j1x", "", null, 9)).hasSize(1);
        assertThat(job().progressed().counts()).isEqualTo(Map.of(Result.REVOKED, (long) MANY));
        assertThat(job().asked().note()).isEqualTo("the audit");
        assertThat(forget.step()).isFalse();
    }

    @Test
    void aDryRunTouchesNothing() {
        begin(true);

        workToTheEnd(worker());

        isDone();
        assertThat(desk.asked()).isEmpty();
        assertThat(job().progressed().counts()).isEqualTo(Map.of(Result.REVOKED, (long) MANY));
    }

    @Test
    void whatACrashInterruptedIsTakenUpByAnotherWhenTheLeaseIsOver() {
        begin(false);
        PublicId fatal = desk.certificates().get(70).publicId();
        desk.trouble(certificate -> {
            if (certificate.equals(fatal)) {
                throw new StackOverflowError("a crash");
            }
        });
        BulkWorker first = worker();
        first.step();
        try {
            first.step();
        } catch (StackOverflowError e) {
            assertThat(e).hasMessage("a crash");
        }
        desk.trouble(certificate -> {});

        assertThat(worker().step()).isFalse();
        now = now.plus(Duration.ofSeconds(61));
        workToTheEnd(worker());

        isDone();
        assertThat(desk.revoked()).hasSize(MANY);
        assertThat(desk.asked()).hasSize(MANY + 1);
        assertThat(job().progressed().counts()).isEqualTo(Map.of(Result.REVOKED, (long) MANY));
    }

    @Test
    void aWorkerThatIsStoppedInTheMiddleOfAJobLetsAnotherFinishItAtOnce() throws InterruptedException {
        begin(false);
        PublicId slow = desk.certificates().get(70).publicId();
        HangingCall call = new HangingCall();
        desk.trouble(certificate -> {
            if (certificate.equals(slow)) {
                call.make();
            }
        });
        try (BulkWorker stopped = worker();
                Worker thread = new Worker("bulk", PAUSE, stopped::step)) {
            thread.start();
            call.awaitCaller();
            desk.trouble(certificate -> {});
            assertThat(worker().step()).as("the lease still runs").isFalse();
        }

        workToTheEnd(worker());

        isDone();
        assertThat(desk.revoked()).hasSize(MANY);
        assertThat(desk.asked()).hasSize(MANY + 1);
    }

    @Test
    void whoeverIsStoppedLetsGoOfNothingThatIsDoneOrAnothers() {
        begin(false);
        BulkWorker idle = worker();
        BulkWorker busy = worker();
        assertThat(busy.step()).isTrue();

        idle.close();
        assertThat(worker().step()).isFalse();
        workToTheEnd(busy);
        busy.close();

        isDone();
        assertThat(worker().step()).isFalse();
    }

    @Test
    void whileSomethingDoesNotAnswerItWaitsWithWhatIsDone() {
        begin(false);
        PublicId unlucky = desk.certificates().get(10).publicId();
        desk.trouble(certificate -> {
            if (certificate.equals(unlucky)) {
                throw new DependencyUnavailable("The login server", null);
            }
        });
        BulkWorker worker = worker();

        assertThat(worker.step()).isFalse();

        assertThat(job().progressed().done()).isEqualTo(10);
        assertThat(job().progressed().waitsFor()).isEqualTo("The login server");
        assertThat(worker.step()).isFalse();
        desk.trouble(certificate -> {});
        now = now.plusSeconds(4);
        workToTheEnd(worker);
        isDone();
        assertThat(job().progressed().waitsFor()).isNull();
    }

    @Test
    void oneWithAFaultInItKeepsTheOthersNotWaiting() {
        begin(false);
        PublicId faulty = desk.certificates().getFirst().publicId();
        desk.trouble(certificate -> {
            if (certificate.equals(faulty)) {
                throw new IllegalStateException("no place in a list");
            }
        });

        workToTheEnd(worker());

        isDone();
        assertThat(jobs.rows("j1", "", Result.FAILED, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.publicId()).isEqualTo(faulty.value()));
        assertThat(desk.revoked()).hasSize(MANY - 1);
    }

    @Test
    void severalWorkersDoEachCertificateOnceAndTheLeaseKeepsThemApart() throws Exception {
        begin(false);
        List<BulkWorker> hands = List.of(worker(), worker(), worker(), worker());
        Race.of(hands.size(), hand -> {
            workToTheEnd(hands.get(hand));
            return hand;
        });
        workToTheEnd(worker());

        isDone();
        assertThat(desk.asked()).hasSize(MANY);
    }
}
