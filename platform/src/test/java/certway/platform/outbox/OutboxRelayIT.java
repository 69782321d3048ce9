package certway.platform.outbox;

import static certway.platform.event.EventFixture.NOON;
import static certway.platform.event.EventFixture.switchedOn;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import certway.platform.event.EventEnvelope;
import certway.platform.mongo.IndexPlan;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.wait.Eventually;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRelayIT {

    private final MongoClient client = MongoClients.create(Infrastructure.mongoConnectionString());
    private final MongoDatabase database = client.getDatabase("outbox-" + UUID.randomUUID());
    private final MongoCollection<Document> lamps = database.getCollection("lamps");
    private final Broker broker = new Broker();

    @BeforeEach
    void index() {
        IndexPlan.apply(database, List.of(new IndexPlan("lamps", Outbox.index(), "what waits for the relay")));
    }

    @AfterEach
    void drop() {
        database.drop();
        client.close();
    }

    @Test
    void eventsReachTheBrokerInOrderAndLeaveTheOutboxForTheArchive() throws InterruptedException {
        insert("hall", switchedOn("hall", 1), switchedOn("hall", 2));
        push("hall", switchedOn("hall", 3));

        relay().step();

        assertThat(broker.confirmed)
                .containsExactly(switchedOn("hall", 1), switchedOn("hall", 2), switchedOn("hall", 3));
        assertThat(lamp("hall")).doesNotContainKey("pendingSince").containsEntry("outbox", List.of());
        assertThat(archived())
                .containsExactlyInAnyOrder(
                        switchedOn("hall", 1).id(),
                        switchedOn("hall", 2).id(),
                        switchedOn("hall", 3).id());
    }

    @Test
    void whatTheBrokerDoesNotConfirmStaysAndIsSentAgainUnderTheSameId() throws InterruptedException {
        insert("hall", switchedOn("hall", 1), switchedOn("hall", 2));
        OutboxRelay relay = relay();
        broker.down = true;

        assertThatIllegalStateException().isThrownBy(relay::step);
        assertThat(lamp("hall").getList("outbox", Document.class)).hasSize(2);
        assertThat(archived()).isEmpty();

        broker.down = false;
        relay().step();

        assertThat(broker.confirmed).containsExactly(switchedOn("hall", 1), switchedOn("hall", 2));
    }

    @Test
    void aLaterEventNeverOvertakesAnEarlierOneThatFailed() throws InterruptedException {
        insert("hall", switchedOn("hall", 1), switchedOn("hall", 2), switchedOn("hall", 3));
        broker.refused = switchedOn("hall", 2).id();

        relay().step();

        assertThat(broker.confirmed).containsExactly(switchedOn("hall", 1));
        assertThat(outboxIds("hall"))
                .containsExactly(
                        switchedOn("hall", 2).id(), switchedOn("hall", 3).id());
        assertThat(lamp("hall")).containsKey("pendingSince");
    }

    @Test
    void anEventThatIsAddedWhileOthersAreSentIsNotLost() throws InterruptedException {
        insert("hall", switchedOn("hall", 1));
        OutboxRelay relay = relay();
        broker.onSend = event -> {
            if (event.equals(switchedOn("hall", 1))) {
                push("hall", switchedOn("hall", 2));
                relay.wake("hall");
            }
        };

        relay.step();
        assertThat(outboxIds("hall")).containsExactly(switchedOn("hall", 2).id());
        relay.step();

        assertThat(broker.confirmed).containsExactly(switchedOn("hall", 1), switchedOn("hall", 2));
        assertThat(lamp("hall")).doesNotContainKey("pendingSince");
    }

    @Test
    void twoRelaysTogetherLoseNothingAndArchiveEveryEventOnce() {
        int documents = 50;
        try (OutboxRelay one = relay();
                OutboxRelay other = relay()) {
            one.start();
            other.start();
            for (int i = 0; i < documents; i++) {
                insert("lamp-" + i, switchedOn("lamp-" + i, 1), switchedOn("lamp-" + i, 2));
                one.wake("lamp-" + i);
            }

            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> assertThat(lamps.countDocuments(com.mongodb.client.model.Filters.exists("pendingSince")))
                            .isZero());
        }

        List<String> expected = IntStream.range(0, documents)
                .boxed()
                .flatMap(i -> List.of(
                        switchedOn("lamp-" + i, 1).id(),
                        switchedOn("lamp-" + i, 2).id())
                        .stream())
                .toList();
        assertThat(archived()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(broker.confirmed.stream().map(EventEnvelope::id)).containsAll(expected);
    }

    @Test
    void anOutboxThatTwoRelaysEmptiedBetweenThemWaitsNoLonger() throws InterruptedException {
        insert("hall", switchedOn("hall", 1));
        lamps.updateOne(eq("_id", "hall"), set("outbox", List.of()));

        relay().step();

        assertThat(lamp("hall")).doesNotContainKey("pendingSince");
    }

    @Test
    void afterManyDocumentsItWaitsForMoreOfTheirEvents() throws InterruptedException {
        IntStream.range(0, OutboxRelay.MANY).forEach(i -> insert("lamp-" + i, switchedOn("lamp-" + i, 1)));
        long begin = System.nanoTime();

        relay().step();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(OutboxRelay.GATHERING);
    }

    @Test
    void aFullOutboxTakesNoFurtherChange() {
        List<EventEnvelope> events = IntStream.range(0, Outbox.CAPACITY)
                .mapToObj(i -> switchedOn("hall", i))
                .toList();
        insert("hall", events.toArray(EventEnvelope[]::new));

        assertThat(lamps.updateOne(and(eq("_id", "hall"), Outbox.hasRoom()), inc("count", 1))
                        .getModifiedCount())
                .isZero();
        assertThat(Outbox.isFull(lamp("hall"))).isTrue();
    }

    private OutboxRelay relay() {
        return new OutboxRelay(database, "lamps", () -> broker, Clock.systemUTC(), Duration.ofMillis(20));
    }

    private void insert(String lamp, EventEnvelope... events) {
        Document document = new Document("_id", lamp).append("count", 1);
        document.putAll(Outbox.initial(List.of(events), NOON));
        lamps.insertOne(document);
    }

    private void push(String lamp, EventEnvelope event) {
        lamps.updateOne(eq("_id", lamp), combine(inc("count", 1), Outbox.push(List.of(event), NOON)));
    }

    private Document lamp(String id) {
        return Objects.requireNonNull(lamps.find(eq("_id", id)).first());
    }

    private List<String> outboxIds(String lamp) {
        return lamp(lamp).getList("outbox", Document.class).stream()
                .map(entry -> entry.getString("id"))
                .toList();
    }

    private List<String> archived() {
        return database.getCollection("events")
                .find()
                .map(event -> event.getString("_id"))
                .into(new CopyOnWriteArrayList<>());
    }

    /** Confirms at once, or not at all. */
    private static final class Broker implements EventSender {

        private final List<EventEnvelope> confirmed = new CopyOnWriteArrayList<>();
        private volatile boolean down;
        private volatile String refused = "";
        private volatile Consumer<EventEnvelope> onSend = event -> {};

        @Override
        public Future<?> send(EventEnvelope event) {
            if (down || event.id().equals(refused)) {
                return CompletableFuture.failedFuture(new IllegalStateException("no broker"));
            }
            onSend.accept(event);
            confirmed.add(event);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close() {}
    }
}
