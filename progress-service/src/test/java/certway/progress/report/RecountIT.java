package certway.progress.report;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import certway.platform.event.EventEnvelope;
import certway.platform.event.EventJson;
import certway.platform.kafka.RecordPosition;
import certway.platform.outbox.EventArchive;
import certway.progress.TestDatabase;
import certway.progress.attempt.model.Drawn;
import certway.progress.attempt.model.Grade;
import certway.progress.attempt.model.Mark;
import certway.progress.attempt.model.QuestionId;
import certway.progress.attempt.model.SubmittedAttempt;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.report.CounterCheck.Difference;
import certway.progress.report.Recount.Outcome;
import certway.progress.study.InMemoryStudies;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports are added up anew from the archived events, and nothing else is needed for it. */
class RecountIT {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final String ENROLLMENTS = "certway.enrollments";
    private static final String PROGRESS = "certway.progress";
    private static final String COMPLETIONS = "certway.completions";

    private final MongoDatabase database = TestDatabase.named("recount-" + UUID.randomUUID());
    private final EventArchive archive = new EventArchive(database);
    private final OneAttempt attempts = new OneAttempt();
    private final CountItems items =
            new CountItems(new InMemoryStudies(), attempts, new Counters(database.getCollection(Reports.ITEMS)));
    private final CountProgress count = new CountProgress(
            archive, new Facts(database), new Counters(database.getCollection(Reports.PROGRAMS)), items);
    private final Map<String, Long> handled = new ConcurrentHashMap<>();
    private final Map<String, Long> ends = new HashMap<>();

    /** The same whatever it is asked for. */
    private static final class OneAttempt implements SubmittedAttempts {

        private boolean isThere = true;

        @Override
        public void keep(String evidence, SubmittedAttempt attempt) {
            throw new IllegalStateException("nothing is submitted");
        }

        @Override
        public Optional<SubmittedAttempt> find(String evidence) {
            QuestionId colour = new QuestionId("colour");
            return isThere
                    ? Optional.of(new SubmittedAttempt(
                            1,
                            1,
                            NOON,
                            List.of(new Drawn(colour, List.of(), "v1")),
                            Map.of(),
                            new Grade(List.of(new Mark(colour, 1, 1)))))
                    : Optional.empty();
        }
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    private static EventEnvelope event(String topic, String type, String enrollment, String more) {
        String data = """
                {"enrollmentId": "%s", "learnerId": "ada", "programId": "hct-first", "version": 1%s}""".formatted(enrollment, more);
        return new EventEnvelope(
                UUID.randomUUID().toString(),
                type,
                topic,
                "ada",
                "/test",
                enrollment,
                NOON,
                EventJson.parse(data),
                null);
    }

    /** Enrols, completes two units and a quiz, and with it the program. */
    private static List<EventEnvelope> studied(String enrollment) {
        return List.of(
                event(ENROLLMENTS, "certway.enrollment.activated.v1", enrollment, ""),
                event(PROGRESS, "certway.unit.completed.v1", enrollment, ", \"unitId\": \"tubes\""),
                event(PROGRESS, "certway.unit.completed.v1", enrollment, ", \"unitId\": \"needles\""),
                event(
                        PROGRESS,
                        "certway.attempt.graded.v1",
                        enrollment,
                        ", \"unitId\": \"quiz\", \"attempt\": 2, \"passed\": true"),
                event(
                        COMPLETIONS,
                        "certway.program.completed.v1",
                        enrollment,
                        ", \"startedAt\": \"2026-11-20T12:00:00Z\", \"completedAt\": \"2026-11-23T12:00:00Z\""));
    }

    private Place next(EventEnvelope event) {
        return new Place(event.topic(), new RecordPosition(0, ends.merge(event.topic(), 0L, (end, _) -> end + 1)));
    }

    /** Tells events as the service tells them: the archive has its own, and the reports follow the topics. */
    private void tell(List<EventEnvelope> events) {
        archive.keep(events.stream()
                .filter(event -> !event.topic().equals(ENROLLMENTS))
                .toList());
        Map<String, Long> positions = new HashMap<>();
        for (EventEnvelope event : events) {
            Place place = next(event);
            count.take(event, place);
            positions.put(place.partition(), place.position().offset());
        }
        count.settle();
        handled.putAll(positions);
    }

    private Outcome recount() throws InterruptedException {
        return new Recount(database, items, () -> Map.copyOf(handled), AT_ONCE).run();
    }

    private Map<String, Document> numbers() {
        Map<String, Document> all = new TreeMap<>();
        for (String collection : List.of(Reports.PROGRAMS, Reports.ITEMS)) {
            for (Document document : database.getCollection(collection).find()) {
                document.remove(Place.SEEN);
                document.remove("recounts");
                all.put(document.getString("_id"), new Document(new TreeMap<>(document)));
            }
        }
        return all;
    }

    /** The attempt that the fact of a first one would name. */
    private void analysed(String enrollment) {
        EventEnvelope graded = event(
                PROGRESS,
                "certway.attempt.graded.v1",
                enrollment,
                ", \"unitId\": \"quiz\", \"attempt\": 1, \"passed\": false");
        Tally tally = Tallies.of(graded).getLast();
        Place place = next(graded);
        Fact fact = Fact.of(tally, place.text(), new Fact.Attempt("quiz", "evidence", null));
        archive.keep(List.of(graded));
        assertThat(new Facts(database).isCountedThere(fact)).isTrue();
        items.count(fact, place);
        count.take(graded, place);
        count.settle();
        handled.put(place.partition(), place.position().offset());
    }

    @Test
    void whatWasCountedRightDiffersNowhere() throws InterruptedException {
        tell(studied("e1"));
        tell(studied("e2"));
        analysed("e3");
        Map<String, Document> before = numbers();

        Outcome outcome = recount();

        // An enrollment, two units, an attempt and a completion each; and the one attempt that is analysed.
        assertThat(outcome.events()).isEqualTo(11);
        assertThat(outcome.facts()).isEqualTo(14);
        assertThat(outcome.missed()).isZero();
        assertThat(outcome.counters()).isEqualTo(2);
        assertThat(outcome.differences()).isEmpty();
        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void aNumberThatWasChangedIsNamedAndSetRight() throws InterruptedException {
        tell(studied("e1"));
        analysed("e2");
        Map<String, Document> before = numbers();
        database.getCollection(Reports.PROGRAMS)
                .updateOne(new Document(), new Document("$inc", new Document("units.tubes.done", 4L)));
        database.getCollection(Reports.ITEMS)
                .updateOne(new Document(), new Document("$set", new Document("right", 0L)));

        assertThat(recount().differences())
                .containsExactly(
                        new Difference("hct-first/1", "units.tubes.done", 5, 1),
                        new Difference("hct-first/quiz/colour/v1", "right", 0, 1));

        assertThat(numbers()).isEqualTo(before);
        assertThat(recount().differences()).isEmpty();
    }

    @Test
    void lostReportsAreBuiltAnewFromTheEventsAlone() throws InterruptedException {
        tell(studied("e1"));
        tell(studied("e2"));
        Map<String, Document> before = numbers();
        for (String collection : List.of(Reports.PROGRAMS, Reports.ITEMS, Fact.COLLECTION)) {
            database.getCollection(collection).drop();
        }

        Outcome outcome = recount();

        assertThat(outcome.missed()).isEqualTo(12);
        assertThat(numbers()).isEqualTo(before);
        assertThat(recount().differences()).isEmpty();
    }

    @Test
    void whatComesAgainAfterARecountIsNotCountedAgain() throws InterruptedException {
        List<EventEnvelope> told = studied("e1");
        tell(told);
        Map<String, Document> before = numbers();
        database.getCollection(Reports.PROGRAMS).drop();
        recount();
        assertThat(numbers()).isEqualTo(before);

        ends.clear();
        CountProgress fresh = new CountProgress(
                archive, new Facts(database), new Counters(database.getCollection(Reports.PROGRAMS)), items);
        told.forEach(event -> fresh.take(event, next(event)));
        fresh.settle();

        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void anEventThatWasMissedIsCountedOnceEvenIfItComesLater() throws InterruptedException {
        EventEnvelope missed = event(PROGRESS, "certway.unit.completed.v1", "e1", ", \"unitId\": \"tubes\"");
        archive.keep(List.of(missed));

        Outcome outcome = recount();

        assertThat(outcome.missed()).isEqualTo(2);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference("hct-first/1", "started", 0, 1),
                        new Difference("hct-first/1", "units.tubes.done", 0, 1));
        Map<String, Document> counted = numbers();
        tell(List.of(missed));
        assertThat(numbers()).isEqualTo(counted);
        assertThat(recount().differences()).isEmpty();
    }

    @Test
    void anEventThatIsUnderwayIsWaitedFor() throws InterruptedException {
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
        Thread recounting = Thread.ofVirtual().start(() -> {
            try {
                outcomes.add(recount.run());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        begun.await();
        tell(List.of(underway));
        recounting.join();

        assertThat(outcomes.getFirst().missed()).isZero();
        assertThat(outcomes.getFirst().differences()).isEmpty();
    }

    /** As after an upgrade that counts otherwise. */
    @Test
    void whatAnEventAddedByAnOlderRuleIsAddedByTodays() throws InterruptedException {
        tell(studied("e1"));
        database.getCollection(Fact.COLLECTION)
                .updateOne(
                        new Document("_id", "e1/completed"),
                        new Document("$set", new Document("adds", List.of("completed", "days.1"))));
        database.getCollection(Reports.PROGRAMS)
                .updateOne(
                        new Document(),
                        new Document("$unset", new Document("days.3", "")).append("$set", new Document("days.1", 1L)));

        Outcome outcome = recount();

        assertThat(outcome.missed()).isEqualTo(1);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference("hct-first/1", "days.1", 1, 0), new Difference("hct-first/1", "days.3", 0, 1));
        assertThat(recount().differences()).isEmpty();
    }

    @Test
    void whoeverIsErasedStaysCounted() throws InterruptedException {
        tell(studied("e1"));
        analysed("e1");
        Map<String, Document> before = numbers();
        new KeepItemCounts(database, items).keep("e1");
        database.getCollection("events").deleteMany(new Document("key", "ada"));
        attempts.isThere = false;

        Outcome outcome = recount();

        assertThat(outcome.events()).isZero();
        assertThat(outcome.differences()).isEmpty();
        assertThat(numbers()).isEqualTo(before);
    }

    @Test
    void recountsWhileEverythingGoesOnFindNothingAndChangeNothing() throws InterruptedException {
        AtomicBoolean going = new AtomicBoolean(true);
        Recount patient = new Recount(database, items, () -> Map.copyOf(handled), Duration.ofSeconds(20));
        List<Outcome> outcomes = new ArrayList<>();
        Thread recounting = Thread.ofVirtual().start(() -> {
            try {
                while (going.get()) {
                    outcomes.add(patient.run());
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        for (int i = 0; i < 200; i++) {
            tell(studied("e" + i));
        }
        going.set(false);
        recounting.join();

        assertThat(outcomes)
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.differences()).isEmpty());
        Document counted = numbers().getOrDefault("hct-first/1", new Document());
        assertThat(List.of("enrolled", "started", "completed").stream()
                        .collect(toMap(number -> number, counted::getLong)))
                .isEqualTo(Map.of("enrolled", 200L, "started", 200L, "completed", 200L));
    }

    @Test
    void twoRecountsAtOnceSetRightOnce() throws InterruptedException {
        tell(studied("e1"));
        Map<String, Document> before = numbers();
        database.getCollection(Reports.PROGRAMS)
                .updateOne(new Document(), new Document("$inc", new Document("completed", 7L)));
        List<Thread> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(Thread.ofVirtual().start(() -> {
                try {
                    recount();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread one : both) {
            one.join();
        }

        assertThat(numbers()).isEqualTo(before);
    }
}
