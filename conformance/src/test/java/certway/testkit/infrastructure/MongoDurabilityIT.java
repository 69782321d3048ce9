package certway.testkit.infrastructure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import certway.testkit.wait.Eventually;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoDurabilityIT {
    private static final int WRITERS = 4;

    @TempDir
    Path data;

    @Test
    void nothingAcknowledgedIsLostHoweverOftenTheServerIsKilled() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        for (int life = 1; life <= 3; life++) {
            int enough = life * 500;
            try (ChildServer server = start();
                    MongoClient client = MongoClients.create(server.address())) {
                facts(client).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
                assertThat(kept(client)).containsAll(acknowledged);
                List<Thread> writers = startWriters(client, "life-%d/".formatted(life), acknowledged);
                Eventually.within(Duration.ofSeconds(20), acknowledged::size, size -> size > enough);
                server.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }

        try (ChildServer server = start();
                MongoClient client = MongoClients.create(server.address())) {
            assertThat(kept(client)).containsAll(acknowledged);
            everyNumberBelongsToADocument(facts(client));
        }
    }

    @Test
    void theFileStaysSmallWhenOneDocumentIsWrittenOverAndOver() throws Exception {
        try (ChildServer server = start();
                MongoClient client = MongoClients.create(server.address())) {
            facts(client).insertOne(new Document("_id", "one").append("number", 0));
            for (int i = 0; i < 3_000; i++) {
                facts(client).updateOne(eq("_id", "one"), set("number", i));
            }

            assertThat(Files.size(data.resolve("certway.mv.db"))).isLessThan(5_000_000);
        }
    }

    @Test
    void endsWhenItsInputEnds() throws Exception {
        try (ChildServer server = ChildServer.start(
                MongoServer.class,
                "--port",
                String.valueOf(FreePorts.next()),
                "--data",
                data.toString(),
                "--parent-stdin")) {
            server.closeInput();

            assertThat(server.process().isAlive()).isFalse();
        }
    }

    @Test
    void aFileOfAnEarlierReleaseIsReadOn() {
        Path file = data.resolve("certway.mv.db");
        List<Object> ids =
                List.of("ada", "grace", 7, 7.5, 8L, true, new ObjectId(), Instant.EPOCH, new Document("of", 1));
        de.bwaldvogel.mongo.MongoServer earlier = new de.bwaldvogel.mongo.MongoServer(new H2Backend(file.toString()));
        try (MongoClient client = MongoClients.create(earlier.bindAndGetConnectionString())) {
            facts(client).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            ids.forEach(id -> facts(client).insertOne(new Document("_id", id).append("number", id)));
        } finally {
            earlier.shutdownNow();
        }
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedMongo mongo = new EmbeddedMongo(EmbeddedMongo.Settings.durable(file, 0))) {
                mongo.start();
                try (MongoClient client = MongoClients.create(mongo.connectionString())) {
                    assertThat(ids).allSatisfy(id -> isThereOnce(facts(client), id));
                    facts(client).insertOne(new Document("_id", "start " + start).append("number", start + 0.25));
                }
            }
        }
    }

    private static void isThereOnce(MongoCollection<Document> facts, Object id) {
        assertThat(facts.countDocuments(eq("_id", id))).isOne();
        assertThat(facts.countDocuments(eq("number", id))).isOne();
        assertThatThrownBy(() -> facts.insertOne(new Document("_id", "other").append("number", id)))
                .isInstanceOf(MongoWriteException.class);
    }

    private ChildServer start() {
        return ChildServer.start(
                MongoServer.class, "--port", String.valueOf(FreePorts.next()), "--data", data.toString());
    }

    private static List<Thread> startWriters(MongoClient client, String prefix, Set<String> acknowledged) {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String writer = prefix + i;
            writers.add(Thread.ofVirtual().name(writer).start(() -> write(facts(client), writer, acknowledged)));
        }
        return writers;
    }

    private static Set<String> kept(MongoClient client) {
        Set<String> kept = new HashSet<>();
        facts(client).find(eq("confirmed", true)).forEach(fact -> kept.add(fact.getString("_id")));
        return kept;
    }

    private static void write(MongoCollection<Document> facts, String writer, Set<String> acknowledged) {
        try {
            for (int i = 0; ; i++) {
                String id = writer + "/" + i;
                facts.insertOne(new Document("_id", id).append("number", id));
                facts.updateOne(eq("_id", id), set("confirmed", true));
                acknowledged.add(id);
            }
        } catch (MongoException killed) {
            // the server is gone: what was not acknowledged until here does not count
        }
    }

    /** Index and documents are written together: what has no document can still be taken, what has one cannot. */
    private static void everyNumberBelongsToADocument(MongoCollection<Document> facts) {
        List<String> numbers = facts.distinct("number", String.class).into(new ArrayList<>());
        assertThat(facts.countDocuments()).isEqualTo(numbers.size());
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = "life-3/%d/".formatted(writer);
            long written =
                    numbers.stream().filter(number -> number.startsWith(prefix)).count();
            String next = prefix + written;
            assertThatCode(() -> facts.insertOne(new Document("_id", next).append("number", next)))
                    .doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> facts.insertOne(new Document("number", numbers.getFirst())))
                .isInstanceOf(MongoWriteException.class);
    }

    private static MongoCollection<Document> facts(MongoClient client) {
        return client.getDatabase("durability").getCollection("facts");
    }
}
