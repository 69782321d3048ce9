package certway.progress.report;

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
import certway.progress.report.Recount.Outcome;
import certway.progress.study.InMemoryStudies;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;

/** Reports of a few people, who are told of as the service tells of them, without Kafka. */
abstract class RecountFixture {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    static final String ENROLLMENTS = "certway.enrollments";
    static final String PROGRESS = "certway.progress";
    static final String COMPLETIONS = "certway.completions";

    final MongoDatabase database = TestDatabase.named("recount-" + UUID.randomUUID());
    final EventArchive archive = new EventArchive(database);
    final OneAttempt attempts = new OneAttempt();
    final CountItems items =
            new CountItems(new InMemoryStudies(), attempts, new Counters(database.getCollection(Reports.ITEMS)));
    final CountProgress count = new CountProgress(
            archive, new Facts(database), new Counters(database.getCollection(Reports.PROGRAMS)), items);
    final Map<String, Long> handled = new ConcurrentHashMap<>();
    final Map<String, Long> ends = new HashMap<>();

    /** The same whatever it is asked for. */
    static final class OneAttempt implements SubmittedAttempts {

        boolean isThere = true;

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

    static EventEnvelope event(String topic, String type, String enrollment, String more) {
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
    static List<EventEnvelope> studied(String enrollment) {
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

    Place next(EventEnvelope event) {
        return new Place(event.topic(), new RecordPosition(0, ends.merge(event.topic(), 0L, (end, _) -> end + 1)));
    }

    /** Tells events as the service tells them: the archive has its own, and the reports follow the topics. */
    void tell(List<EventEnvelope> events) {
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

    Outcome recount() throws InterruptedException {
        return new Recount(database, items, () -> Map.copyOf(handled), AT_ONCE).run();
    }

    Map<String, Document> numbers() {
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
    void analysed(String enrollment) {
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
}
