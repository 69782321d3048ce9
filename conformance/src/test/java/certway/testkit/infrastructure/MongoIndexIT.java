package certway.testkit.infrastructure;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is found by the keys of a unique index when a query says more than them. */
class MongoIndexIT {
    private static final int FEW = 400;
    private static final int MANY = 20_000;
    private static final int READS = 200;

    private final EmbeddedMongo mongo = new EmbeddedMongo();
    private final MongoClient client = start();
    private final MongoCollection<Document> lamps = client.getDatabase("house").getCollection("lamps");

    private MongoClient start() {
        mongo.start();
        return MongoClients.create(mongo.connectionString());
    }

    private void fill(int count) {
        lamps.createIndex(Indexes.ascending("hall", "place"), new IndexOptions().unique(true));
        lamps.insertMany(IntStream.range(0, count)
                .mapToObj(number -> new Document("_id", number)
                        .append("hall", "hall " + number % 100)
                        .append("place", number / 100)
                        .append("revision", 1))
                .toList());
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void aConditionBesideTheKeysDecidesAsWell() {
        fill(FEW);

        assertThat(found(and(eq("_id", 7), eq("revision", 1)))).containsExactly(7);
        assertThat(found(and(eq("_id", 7), eq("revision", 2)))).isEmpty();
        assertThat(found(new Document("_id", 7).append("revision", 1))).containsExactly(7);
        assertThat(found(and(eq("_id", 7), ne("_id", 7)))).isEmpty();
        assertThat(found(and(in("_id", 7, 8, 9, -1), ne("_id", 8)))).containsExactlyInAnyOrder(7, 9);
        assertThat(found(and(eq("hall", "hall 3"), eq("place", 2), eq("revision", 1))))
                .containsExactly(203);
        assertThat(found(and(eq("hall", "hall 3"), eq("revision", 1)))).hasSize(FEW / 100);
    }

    @Test
    void ofConditionalWritesTheFirstWins() {
        fill(FEW);
        Bson seen = and(eq("_id", 7), eq("revision", 1));

        assertThat(lamps.updateOne(seen, set("revision", 2)).getModifiedCount()).isOne();
        assertThat(lamps.updateOne(seen, set("revision", 2)).getModifiedCount()).isZero();
        assertThat(lamps.deleteOne(and(eq("_id", 7), eq("revision", 2))).getDeletedCount())
                .isOne();
        assertThat(found(eq("_id", 7))).isEmpty();
    }

    @Test
    void aConditionalReadDoesNotLookAtEveryDocument() {
        fill(MANY);
        long keys = nanos(READS, number -> found(and(eq("_id", number), eq("revision", 1))));
        long scan = nanos(READS / 10, number -> found(and(eq("hall", "none " + number), eq("revision", 1))));

        assertThat(keys / READS).as("a read by the key").isLessThan(scan / (READS / 10) / 3);
    }

    private static long nanos(int times, IntConsumer read) {
        long start = System.nanoTime();
        IntStream.range(0, times).forEach(read);
        return System.nanoTime() - start;
    }

    private List<Integer> found(Bson query) {
        return lamps.find(query).map(lamp -> lamp.getInteger("_id")).into(new ArrayList<>());
    }
}
