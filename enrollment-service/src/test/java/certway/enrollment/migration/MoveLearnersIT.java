package certway.enrollment.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import certway.desk.audit.model.AuditEntry;
import certway.desk.audit.model.AuditLog;
import certway.enrollment.TestDatabase;
import certway.enrollment.enrolling.model.Access;
import certway.enrollment.enrolling.model.Bill;
import certway.enrollment.enrolling.model.Enrollment;
import certway.enrollment.enrolling.model.EnrollmentEvent;
import certway.enrollment.enrolling.model.EnrollmentFixture;
import certway.enrollment.enrolling.model.EnrollmentId;
import certway.enrollment.enrolling.model.LearnerId;
import certway.enrollment.enrolling.model.Pins;
import certway.enrollment.enrolling.model.State;
import certway.enrollment.migration.Migration.Asked;
import certway.enrollment.migration.Migration.Progressed;
import certway.enrollment.migration.Migration.Wanted;
import certway.enrollment.migration.Result.Outcome;
import certway.platform.Worker;
import certway.testkit.wait.HangingCall;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A migration that a crash interrupts, at whichever step, or that two workers do at the same time. */
class MoveLearnersIT {

    private static final int LEARNERS = 120;
    private static final int AFTER_A_LEASE = 61;

    /** The process dies: nothing of it goes on, and nothing is put right. */
    private static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Enrollments in memory; dies on demand after the write, before anybody hears of it. */
    private static final class MemoryPins implements Pins {

        private final Map<String, Enrollment> enrollments = new ConcurrentSkipListMap<>();
        private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
        private int crashAfter = Integer.MAX_VALUE;

        @Override
        public long count(Version version) {
            return page(version, "", Integer.MAX_VALUE).size();
        }

        @Override
        public List<Enrollment> page(Version version, String after, int limit) {
            return enrollments.values().stream()
                    .filter(enrollment -> enrollment.pinned().version() == version.number())
                    .filter(enrollment -> enrollment.id().value().compareTo(after) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<Enrollment> find(EnrollmentId id) {
            return Optional.ofNullable(enrollments.get(id.value()));
        }

        @Override
        public synchronized boolean save(EnrollmentEvent.Migrated move, AuditEntry entry) {
            Enrollment after = move.enrollment();
            Enrollment before =
                    Objects.requireNonNull(enrollments.get(after.id().value()), "an enrollment");
            if (before.revision() != after.revision() - 1) {
                return false;
            }
            enrollments.put(after.id().value(), after);
            entries.add(entry);
            if (entries.size() == crashAfter) {
                throw new Crash();
            }
            return true;
        }
    }

    /** Nobody has done anything in the new version. */
    private static class MemoryStudies implements Studies {

        @Override
        public Previews preview(Names names) {
            return new Previews(names.studies().stream()
                    .map(name ->
                            new Preview(name.enrollmentId(), 0, 0, List.of(), List.of(), List.of(), null, false, true))
                    .toList());
        }

        @Override
        public void putBack(String enrollmentId, Back back) {
            assertThat(enrollmentId).isNotBlank();
        }
    }

    private final MongoDatabase database = TestDatabase.named("migrations-" + UUID.randomUUID());
    private final AuditLog audit = (source, documentId) -> {};
    private final Migrations migrations = new Migrations(database, audit);
    private final Results results = new Results(database);
    private final MemoryPins pins = new MemoryPins();

    MoveLearnersIT() {
        for (int i = 0; i < LEARNERS; i++) {
            EnrollmentId id = new EnrollmentId(new UUID(0, i).toString());
            pins.enrollments.put(
                    id.value(),
                    new Enrollment(
                            id,
                            new LearnerId("learner-" + i),
                            EnrollmentFixture.phlebotomy(1),
                            1,
                            1,
                            new Access(EnrollmentFixture.NOON, null),
                            Bill.of(EnrollmentFixture.FREE),
                            List.of(),
                            new State.Active()));
        }
    }

    private MoveLearners worker(Instant now) {
        return worker(now, new MemoryStudies());
    }

    private MoveLearners worker(Instant now, Studies studies) {
        return new MoveLearners(migrations, results, pins, new StudyMoves(studies), () -> now);
    }

    private String started(Wanted wanted) {
        String id = UUID.randomUUID().toString();
        Asked asked = new Asked("rosa", "The tubes have changed", EnrollmentFixture.NOON);
        AuditEntry entry = new AuditEntry(
                id, EnrollmentFixture.NOON, "rosa", "migration-started", new AuditEntry.On(id, null, null), "why");
        assertThat(migrations.insert(new Migration(id, wanted, asked, new Progressed("", LEARNERS, null)), entry))
                .isTrue();
        return id;
    }

    private String toTheSecond() {
        return started(new Wanted(EnrollmentFixture.phlebotomy(2), 1, false, null));
    }

    private void finish(MoveLearners worker) {
        for (int i = 0; i < LEARNERS && worker.step(); i++) {
            assertThat(i).isLessThan(LEARNERS);
        }
    }

    private Map<Integer, Integer> byVersion() {
        Map<Integer, Integer> versions = new TreeMap<>();
        pins.enrollments
                .values()
                .forEach(enrollment -> versions.merge(enrollment.pinned().version(), 1, Integer::sum));
        return versions;
    }

    private boolean isFinished(String id) {
        return migrations.find(id).orElseThrow().progressed().isFinished();
    }

    @Test
    void afterACrashAnotherWorkerGoesOnWhenTheLeaseIsOver() {
        String id = toTheSecond();
        pins.crashAfter = 73;
        MoveLearners dying = worker(EnrollmentFixture.NOON);
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> finish(dying));
        pins.crashAfter = Integer.MAX_VALUE;
        assertThat(byVersion()).containsEntry(2, 73);

        assertThat(worker(EnrollmentFixture.NOON.plusSeconds(1)).step()).isFalse();
        finish(worker(EnrollmentFixture.NOON.plusSeconds(AFTER_A_LEASE)));

        assertThat(isFinished(id)).isTrue();
        assertThat(byVersion()).containsExactly(Map.entry(2, LEARNERS));
        assertThat(results.counts(id)).containsExactly(Map.entry(Outcome.MOVED, LEARNERS));
        assertThat(pins.entries).hasSize(LEARNERS);
        assertThat(pins.entries.stream().map(AuditEntry::id).distinct()).hasSize(LEARNERS);
    }

    @Test
    void aWorkerThatIsStoppedInTheMiddleOfAMigrationLetsAnotherFinishItAtOnce() throws InterruptedException {
        String id = toTheSecond();
        HangingCall call = new HangingCall();
        MemoryStudies hanging = new MemoryStudies() {
            @Override
            public Previews preview(Names names) {
                if (!pins.entries.isEmpty()) {
                    call.make();
                }
                return super.preview(names);
            }
        };
        try (MoveLearners stopped = worker(EnrollmentFixture.NOON, hanging);
                Worker thread = new Worker("migrations", Duration.ofSeconds(2), stopped::step)) {
            thread.start();
            call.awaitCaller();
            assertThat(worker(EnrollmentFixture.NOON.plusSeconds(1)).step())
                    .as("the lease still runs")
                    .isFalse();
        }
        assertThat(byVersion()).containsEntry(2, 50);

        finish(worker(EnrollmentFixture.NOON.plusSeconds(1)));

        assertThat(isFinished(id)).isTrue();
        assertThat(results.counts(id)).containsExactly(Map.entry(Outcome.MOVED, LEARNERS));
        assertThat(pins.entries).hasSize(LEARNERS);
    }

    @Test
    void whatIsDoneIsNotBegunAgainByWhoeverWasTakenForDead() {
        String id = toTheSecond();
        Migration taken = migrations.claim("slow", EnrollmentFixture.NOON).orElseThrow();
        pins.enrollments.clear();
        Instant later = EnrollmentFixture.NOON.plusSeconds(AFTER_A_LEASE);
        finish(worker(later));

        migrations.save(taken, taken.progressed().behind("the last that the slow one moved"));
        migrations.release("slow");

        assertThat(isFinished(id)).isTrue();
        assertThat(migrations.claim("another", later.plusSeconds(600))).isEmpty();
    }

    @Test
    void whoWasMovedInTheMomentOfTheCrashCanBeMovedBackToo() {
        String id = toTheSecond();
        pins.crashAfter = 60;
        MoveLearners dying = worker(EnrollmentFixture.NOON);
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> finish(dying));
        pins.crashAfter = Integer.MAX_VALUE;
        Instant later = EnrollmentFixture.NOON.plusSeconds(AFTER_A_LEASE);
        finish(worker(later));

        String back = started(new Wanted(EnrollmentFixture.phlebotomy(1), 2, false, id));
        pins.crashAfter = LEARNERS + 7;
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> finish(worker(later)));
        pins.crashAfter = Integer.MAX_VALUE;
        finish(worker(later.plus(Duration.ofMinutes(2))));

        assertThat(byVersion()).containsExactly(Map.entry(1, LEARNERS));
        assertThat(results.counts(back)).containsExactly(Map.entry(Outcome.MOVED, LEARNERS));
        assertThat(pins.entries).hasSize(2 * LEARNERS);
    }

    @Test
    void twoWorkersMoveEverybodyOnce() throws InterruptedException {
        String id = toTheSecond();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            workers.add(Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                MoveLearners worker = worker(EnrollmentFixture.NOON);
                while (!isFinished(id)) {
                    worker.step();
                }
            }));
        }
        start.countDown();
        for (Thread worker : workers) {
            worker.join();
        }

        assertThat(byVersion()).containsExactly(Map.entry(2, LEARNERS));
        assertThat(results.counts(id)).containsExactly(Map.entry(Outcome.MOVED, LEARNERS));
        assertThat(pins.entries).hasSize(LEARNERS);
    }
}
