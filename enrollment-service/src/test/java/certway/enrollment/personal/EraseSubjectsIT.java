package certway.enrollment.personal;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import certway.desk.audit.model.AuditEntry;
import certway.enrollment.TestDatabase;
import certway.enrollment.account.model.Accounts;
import certway.enrollment.personal.Erasure.Asked;
import certway.platform.Worker;
import certway.testkit.wait.HangingCall;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An erasure whose account is gone already, so that nobody asks the login server; time passes only as a test wants it. */
class EraseSubjectsIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final MongoDatabase database = TestDatabase.named("erasures-" + UUID.randomUUID());
    private final Erasures erasures = new Erasures(database, (source, documentId) -> {});
    private Instant now = NOON;

    /** Another service, which erases whatever it has at the first call. */
    private record FakeKeeper(LongSupplier erasing) implements Keeper {

        @Override
        public String name() {
            return "progress";
        }

        @Override
        public Part export(String learner) {
            return new Part("{}", List.of());
        }

        @Override
        public long erase(String learner) {
            return erasing.getAsLong();
        }
    }

    /** The account is gone already. */
    private static final Accounts NOBODY = new Accounts() {

        @Override
        public Optional<String> export(String account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> address(String account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<StaffMember> staffMember(String account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(String account) {
            throw new UnsupportedOperationException();
        }
    };

    private EraseSubjects worker(LongSupplier erasing) {
        return new EraseSubjects(erasures, List.of(new FakeKeeper(erasing)), NOBODY, () -> now, PAUSE);
    }

    private Erasure erasure() {
        return erasures.find("e1").orElseThrow();
    }

    private void askedFor() {
        Erasure.Done nothing = new Erasure.Done(null, null, false, null);
        Erasure erasure = new Erasure("e1", "ada", new Asked("rosa", "Ada asked", NOON), Map.of(), nothing);
        AuditEntry.On on = new AuditEntry.On("e1", null, null);
        erasures.insert(erasure, new AuditEntry("a1", NOON, "rosa", "erasure-asked", on, null));
        erasures.accountDeleted(erasure, NOON);
    }

    private void kafkaConfirms() {
        database.getCollection(Erasures.COLLECTION)
                .updateOne(eq("_id", "e1"), combine(unset("outbox"), unset("pendingSince")));
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void aWorkerThatIsStoppedInTheMiddleOfARoundLetsAnotherGoOnAtOnceUntilTheErasureIsDone()
            throws InterruptedException {
        askedFor();
        HangingCall call = new HangingCall();
        EraseSubjects other = worker(() -> 0);
        try (EraseSubjects stopped = worker(() -> {
                    call.make();
                    return 0;
                });
                Worker thread = new Worker("erasures", PAUSE, stopped::step)) {
            thread.start();
            call.awaitCaller();
            assertThat(other.step()).as("the lease still runs").isFalse();
        }

        assertThat(other.step()).isTrue();
        assertThat(erasure().done().toldAt()).isEqualTo(NOON);
        kafkaConfirms();
        now = NOON.plus(PAUSE).plusMillis(1);
        assertThat(other.step()).isTrue();

        assertThat(erasure().done().finishedAt()).isEqualTo(now);
        assertThat(erasure().learner()).isNull();
    }

    @Test
    void afterACrashAnotherGoesOnWhenTheLeaseIsOver() {
        askedFor();
        assertThat(erasures.claim("crashed", now)).isPresent();

        assertThat(worker(() -> 0).step()).isFalse();
        now = NOON.plusSeconds(61);

        assertThat(worker(() -> 0).step()).isTrue();
        assertThat(erasure().done().toldAt()).isEqualTo(now);
    }

    @Test
    void whoeverWasTakenForDeadLeavesTheErasureToWhoeverHasItNow() {
        askedFor();
        Erasure taken = erasures.claim("slow", now).orElseThrow();
        now = NOON.plusSeconds(61);
        assertThat(erasures.claim("other", now)).isPresent();

        erasures.leave(taken, "slow", NOON);
        erasures.release("slow");

        assertThat(erasures.claim("third", now)).isEmpty();
    }
}
