package certway.progress.report;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.platform.outbox.EventArchive;
import certway.progress.report.Recount.Outcome;
import certway.testkit.race.Race;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Everything goes on while reports are added up anew. */
class RecountMeanwhileIT extends RecountFixture {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    @Test
    void anEventThatIsUnderwayIsWaitedFor() {
        EventEnvelope underway = event(PROGRESS, "certway.unit.completed.v1", "e1", ", \"unitId\": \"tubes\"");
        archive.keep(List.of(underway));
        CountDownLatch begun = new CountDownLatch(1);
        Recount recount = new Recount(
                database,
                items,
                () -> {
                    begun.countDown();
                    return Map.of();
                },
                Duration.ofSeconds(20));
        List<Outcome> outcomes = new ArrayList<>();

        Race.of(List.<Callable<Boolean>>of(() -> outcomes.add(recount.run()), () -> {
            begun.await();
            tell(List.of(underway));
            return true;
        }));

        assertThat(outcomes.getFirst().missed()).isZero();
        assertThat(outcomes.getFirst().differences()).isEmpty();
    }

    @Test
    void recountsWhileEverythingGoesOnFindNothingAndChangeNothing() {
        AtomicBoolean going = new AtomicBoolean(true);
        Recount patient = new Recount(database, items, () -> Map.copyOf(handled), Duration.ofSeconds(20));
        List<Outcome> outcomes = new ArrayList<>();

        Race.of(List.<Callable<Boolean>>of(
                () -> {
                    while (going.get()) {
                        outcomes.add(patient.run());
                    }
                    return true;
                },
                () -> {
                    for (int i = 0; i < 200; i++) {
                        tell(studied("e" + i));
                    }
                    return going.getAndSet(false);
                }));

        assertThat(outcomes)
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.differences()).isEmpty());
        Document counted = numbers().getOrDefault("hct-first/1", new Document());
        assertThat(List.of("enrolled", "started", "completed").stream()
                        .collect(toMap(number -> number, counted::getLong)))
                .isEqualTo(Map.of("enrolled", 200L, "started", 200L, "completed", 200L));
    }

    @Test
    void allOfThemMayTakeLongerThanOneCallOfTheDatabaseMay() {
        for (int i = 0; i < 250; i++) {
            tell(studied("e" + i));
        }
        MongoDatabase hurried = database.withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        List<String> events = new ArrayList<>();
        List<String> facts = new ArrayList<>();

        new EventArchive(hurried)
                .each(Tallies.TYPES.values().stream().flatMap(Set::stream).toList(), event -> take(event.id(), events));
        new Facts(hurried).each(fact -> take(fact.id(), facts));

        assertThat(events).hasSize(1_250);
        assertThat(facts).hasSize(1_500);
    }

    /** The first takes longer than a call may. */
    private static void take(String id, List<String> taken) {
        long end = System.nanoTime() + 2 * PATIENCE.toNanos();
        while (taken.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
        taken.add(id);
    }

    @Test
    void twoRecountsAtOnceSetRightOnce() {
        tell(studied("e1"));
        Map<String, Document> before = numbers();
        database.getCollection(Reports.PROGRAMS)
                .updateOne(new Document(), new Document("$inc", new Document("completed", 7L)));

        Race.of(2, _ -> recount());

        assertThat(numbers()).isEqualTo(before);
    }
}
