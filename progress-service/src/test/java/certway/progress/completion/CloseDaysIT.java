package certway.progress.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import certway.platform.event.EventEnvelope;
import certway.platform.kafka.RecordPosition;
import certway.progress.TestDatabase;
import certway.progress.completion.CloseDays.State;
import certway.progress.completion.DayDigest.PartitionDigest;
import certway.progress.personal.model.ErasedFixture;
import certway.progress.topic.model.TopicPositions;
import certway.testkit.contract.Contracts;
import certway.testkit.contract.EventSchemas;
import certway.testkit.race.Race;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A digest is told when it can be told, and never a wrong one. */
class CloseDaysIT {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant FRIDAY_SETTLED = Instant.parse("2026-11-21T02:00:00Z");

    private final MongoDatabase database = TestDatabase.named("days-" + UUID.randomUUID());
    private final ErasedFixture erased = new ErasedFixture(Set.of("gone"));
    private final CompletionFeed feed = new CompletionFeed(database, erased);
    private final CompletedStudiesFixture studies = new CompletedStudiesFixture();
    private final List<Object> announced = new ArrayList<>();
    private final ClosedDays days = new ClosedDays(database, announced::add);
    private final AtomicReference<Instant> now = new AtomicReference<>(FRIDAY_SETTLED);
    private final CloseDays closing = closing(days);

    private CloseDays closing(ClosedDays into) {
        return new CloseDays(
                into, new CountDay(database, feed::fillIn, studies, erased), studies, now::get, Duration.ofMinutes(1));
    }

    private void told(String completionId, String learner, Instant at, int partition, long offset) {
        ObjectNode data = ((ObjectNode) Contracts.event("certway.completions", "certway.program.completed.v1")
                        .data()
                        .deepCopy())
                .put("completionId", completionId)
                .put("enrollmentId", "enrollment-of-" + completionId)
                .put("learnerId", learner)
                .put("completedAt", at.toString());
        EventEnvelope event =
                new EventEnvelope(completionId, "type", "topic", learner, "/source", "subject", at, data, null);
        feed.take(event, new RecordPosition(partition, offset));
    }

    private void completed(String completionId, Instant at, int partition, long offset) {
        studies.complete(completionId, at);
        told(completionId, "ada", at, partition, offset);
    }

    private static String digest(String... ids) {
        IdDigest digest = new IdDigest();
        List.of(ids).forEach(digest::add);
        return digest.value();
    }

    @Test
    void aDayIsCountedAsAWholeAndByPartition() {
        completed("c", NOON, 0, 41);
        completed("a", NOON.plusSeconds(1), 2, 7);
        completed("b", NOON.plusSeconds(2), 0, 44);

        assertThat(closing.step()).isTrue();

        ClosedDay day = days.find(FRIDAY).orElseThrow();
        assertThat(day)
                .isEqualTo(new ClosedDay(
                        FRIDAY,
                        3,
                        digest("a", "b", "c"),
                        List.of(
                                new PartitionDigest(0, 2, digest("b", "c"), 45),
                                new PartitionDigest(2, 1, digest("a"), 8)),
                        3L,
                        FRIDAY_SETTLED));
    }

    @Test
    void howFarToReadIsSaidOfTheTopicThatThereIsNow() {
        completed("a", NOON, 0, 41);
        completed("b", NOON, 0, TopicPositions.RECORDS_OF_A_TOPIC + 2);

        closing.step();

        assertThat(days.find(FRIDAY).orElseThrow().partitions())
                .containsExactly(new PartitionDigest(0, 2, digest("a", "b"), 3));
    }

    @Test
    void theDayAndItsEventAreOneWriteAndTheEventKeepsToItsSchema() {
        completed("a", NOON, 1, 3);

        closing.step();

        Document stored = database.getCollection(ClosedDays.COLLECTION)
                .find()
                .into(new ArrayList<>())
                .getFirst();
        Document event = stored.getList("outbox", Document.class).getFirst();
        assertThat(event.getString("topic")).isEqualTo("certway.digests");
        assertThat(event.getString("type")).isEqualTo("certway.completions.digested.v1");
        assertThat(event.getString("key")).isEqualTo("2026-11-20");
        EventSchemas.validate(event.getString("type"), JsonMapper.shared().readTree(event.getString("data")));
        assertThat(announced).containsExactly("2026-11-20");
    }

    @Test
    void aDayStaysOpenUntilClocksThatDifferCannotAddToIt() {
        completed("a", NOON, 0, 0);
        now.set(FRIDAY_SETTLED.minusMillis(1));

        assertThat(closing.step()).isFalse();
        assertThat(days.last()).isEmpty();

        now.set(FRIDAY_SETTLED);
        assertThat(closing.step()).isTrue();
    }

    @Test
    void theLastMillisecondOfADayBelongsToItAndTheFirstOfTheNextDoesNot() {
        Instant midnight = Instant.parse("2026-11-21T00:00:00Z");
        completed("a", midnight.minusMillis(1), 0, 0);
        completed("b", midnight, 0, 1);

        closing.step();

        assertThat(days.find(FRIDAY).orElseThrow().digest()).isEqualTo(digest("a"));
    }

    @Test
    void aDayIsNotClosedWhileACompletionHasNotComeByAndItIsToldAgainEveryHour() {
        completed("a", NOON, 0, 0);
        studies.complete("b", NOON);

        assertThat(closing.step()).isFalse();
        assertThat(closing.state()).isEqualTo(new State(Duration.ZERO, 1, 0));
        now.set(FRIDAY_SETTLED.plus(CloseDays.PATIENCE).minusMillis(1));
        closing.step();
        assertThat(studies.toldAgain()).isEmpty();
        now.set(FRIDAY_SETTLED.plus(CloseDays.PATIENCE));
        closing.step();
        closing.step();

        assertThat(studies.toldAgain()).containsExactly("enrollment-of-b");
        assertThat(closing.state()).isEqualTo(new State(CloseDays.PATIENCE, 1, 0));
        assertThat(days.last()).isEmpty();

        told("b", "ada", NOON, 1, 9);
        assertThat(closing.step()).isTrue();
        assertThat(days.find(FRIDAY).orElseThrow().digest()).isEqualTo(digest("a", "b"));
    }

    @Test
    void whatNoStudyStatesIsNotCountedAndSaid() {
        completed("a", NOON, 0, 0);
        told("forged", "ada", NOON, 0, 1);
        told("forged-too", "erased-somebody", NOON, 0, 2);

        closing.step();

        assertThat(days.find(FRIDAY).orElseThrow().digest()).isEqualTo(digest("a"));
        assertThat(closing.state().unknown()).isEqualTo(2);
    }

    @Test
    void whoWasErasedIsCountedStill() {
        completed("a", NOON, 0, 0);
        studies.complete("b", NOON);
        told("b", "gone", NOON, 0, 1);
        studies.erase("b");

        closing.step();

        assertThat(days.find(FRIDAY).orElseThrow().digest()).isEqualTo(digest("a", "b"));
        assertThat(closing.state().unknown()).isZero();
    }

    @Test
    void afterAStandstillDaysAreClosedOneAfterTheOtherAlsoThoseWithNothing() {
        completed("a", NOON, 0, 0);
        completed("b", NOON.plus(Duration.ofDays(2)), 0, 1);
        now.set(FRIDAY_SETTLED.plus(Duration.ofDays(3)));

        while (closing.step()) {
            assertThat(days.last()).isPresent();
        }

        assertThat(days.after(LocalDate.EPOCH, 10))
                .extracting(ClosedDay::day, ClosedDay::count, ClosedDay::total)
                .containsExactly(
                        tuple(FRIDAY, 1L, 1L),
                        tuple(FRIDAY.plusDays(1), 0L, 1L),
                        tuple(FRIDAY.plusDays(2), 1L, 2L),
                        tuple(FRIDAY.plusDays(3), 0L, 2L));
    }

    @Test
    void aPlatformWithoutCompletionsHasNothingToClose() {
        assertThat(closing.step()).isFalse();
        assertThat(closing.state()).isEqualTo(new State(Duration.ZERO, 0, 0));
    }

    @Test
    void aThousandCompletionsAreReadInPartsAndCountedOnce() {
        List<String> ids = IntStream.range(0, 1_203)
                .mapToObj(number -> "%05d".formatted(number))
                .toList();
        ids.forEach(id -> completed(id, NOON, 0, Integer.parseInt(id)));

        closing.step();

        ClosedDay day = days.find(FRIDAY).orElseThrow();
        assertThat(day.count()).isEqualTo(1_203);
        assertThat(day.digest()).isEqualTo(digest(ids.toArray(String[]::new)));
    }

    @Test
    void instancesThatCloseADayAtOnceTellItOnce() {
        completed("a", NOON, 0, 0);

        Race.of(8, _ -> closing(new ClosedDays(database, _ -> {})).step());

        assertThat(database.getCollection(ClosedDays.COLLECTION).countDocuments())
                .isEqualTo(1);
    }

    @Test
    void whatAnEarlierReleaseTakesUpMeanwhileIsCounted() {
        completed("a", NOON, 0, 0);
        database.getCollection(FeedDocuments.COLLECTION)
                .updateOne(
                        new Document(),
                        new Document(
                                "$unset",
                                new Document("day", 1).append("enrollmentId", 1).append("programId", 1)));

        closing.step();

        assertThat(days.find(FRIDAY).orElseThrow().digest()).isEqualTo(digest("a"));
    }
}
