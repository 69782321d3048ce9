package certway.testkit.infrastructure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import certway.testkit.wait.Eventually;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoDurabilityIT {
    private static final int WRITERS = 4;

    @TempDir
    Path data;

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsKilled() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (ChildServer server = start();
                MongoClient client = MongoClients.create(server.address())) {
            facts(client).createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            List<Thread> writers = startWriters(client, acknowledged);
            Eventually.within(Duration.ofSeconds(20), acknowledged::size, size -> size > 500);
            server.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }

        try (ChildServer server = start();
                MongoClient client = MongoClients.create(server.address())) {
            Set<String> kept = new HashSet<>();
            facts(client).find(eq("confirmed", true)).forEach(fact -> kept.add(fact.getString("_id")));
            assertThat(kept).containsAll(acknowledged);
            writeOnceMore(facts(client), acknowledged.size());
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

            assertThat(Files.size(data.resolve("certway.mv.db"))).isLessThan(60_000_000);
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

    private ChildServer start() {
        return ChildServer.start(
                MongoServer.class, "--port", String.valueOf(FreePorts.next()), "--data", data.toString());
    }

    private static List<Thread> startWriters(MongoClient client, Set<String> acknowledged) {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String writer = "writer-" + i;
            writers.add(Thread.ofVirtual().name(writer).start(() -> write(facts(client), writer, acknowledged)));
        }
        return writers;
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

    /** Every entry of the unique index belongs to a document, so each free number can still be taken. */
    private static void writeOnceMore(MongoCollection<Document> facts, int count) {
        for (int i = count; i < count + 100; i++) {
            facts.insertOne(new Document("_id", "later/" + i).append("number", "later/" + i));
        }
        Set<Object> numbers = new HashSet<>();
        facts.find().forEach(fact -> numbers.add(fact.get("number")));
        assertThat(facts.countDocuments()).isEqualTo(numbers.size());
    }

    private static MongoCollection<Document> facts(MongoClient client) {
        return client.getDatabase("durability").getCollection("facts");
    }
}
