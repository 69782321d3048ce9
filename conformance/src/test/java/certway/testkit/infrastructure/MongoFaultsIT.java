package certway.testkit.infrastructure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoFaultsIT {
    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoClient client;

    MongoFaultsIT() {
        mongo.start();
        client = MongoClients.create(mongo.connectionString());
    }

    @BeforeEach
    void insert() {
        counters().insertOne(new Document("_id", 1).append("n", 0));
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void aRefusedCommandChangedNothing() {
        mongo.faults().inject("update", new Fault.Refuse(), 1);

        assertThatThrownBy(this::increment).isInstanceOf(MongoSocketException.class);

        assertThat(value()).isZero();
    }

    @Test
    void aDroppedAnswerBelongsToACommandThatWasExecuted() {
        mongo.faults().inject("update", new Fault.DropAfterApply(), 1);

        assertThatThrownBy(this::increment).isInstanceOf(MongoSocketException.class);

        assertThat(value()).isOne();
    }

    @Test
    void aServerThatStepsDownChangedNothing() {
        mongo.faults().inject("update", new Fault.StepDown(), 1);

        assertThatThrownBy(this::increment).isInstanceOf(MongoNotPrimaryException.class);

        assertThat(value()).isZero();
    }

    @Test
    void aDelayedCommandIsExecutedLate() {
        mongo.faults().inject("update", new Fault.Delay(Duration.ofMillis(200)), 1);
        long start = System.nanoTime();

        increment();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(value()).isOne();
    }

    @Test
    void aFaultHappensAsOftenAsItWasAskedFor() {
        mongo.faults().inject("update", new Fault.StepDown(), 2);

        assertThatThrownBy(this::increment).isInstanceOf(MongoNotPrimaryException.class);
        assertThatThrownBy(this::increment).isInstanceOf(MongoNotPrimaryException.class);
        increment();

        assertThat(value()).isOne();
    }

    @Test
    void keepsItsDataAndAddressWhileItIsStopped() {
        increment();
        mongo.stop();

        mongo.start();

        assertThat(value()).isOne();
    }

    @Test
    void answersHello() {
        MongoDatabase admin = client.getDatabase("admin");

        assertThat(admin.runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary", true);
    }

    private void increment() {
        counters().updateOne(eq("_id", 1), inc("n", 1));
    }

    private @Nullable Integer value() {
        return counters().find().map(counter -> counter.getInteger("n")).first();
    }

    private MongoCollection<Document> counters() {
        return client.getDatabase("faults").getCollection("counters");
    }
}
