package certway.testkit.infrastructure;

import static certway.testkit.infrastructure.Probe.insert;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.bson.Document;

/** Uniqueness, and what races leave behind. */
final class IndexProbes {
    private static final int RACERS = 32;

    private IndexProbes() {}

    static Stream<Probe> all() {
        return Stream.of(uniqueness(), definitions(), races()).flatMap(List::stream);
    }

    private static List<Probe> uniqueness() {
        return List.of(
                unique("{a: 1}", "error 11000", "{a: 1}", "{a: 1}"),
                unique("{a: 1}", "2", "{a: 1}", "{a: '1'}"),
                unique("{a: 1}", "error 11000", "{b: 1}", "{b: 2}"),
                unique("{a: 1, b: 1}", "2", "{a: 1, b: 1}", "{a: 1, b: 2}"),
                unique("{a: 1, b: 1}", "error 11000", "{a: 1, b: 1}", "{a: 1, b: 1}"),
                unique("{'a.b': 1}", "error 11000", "{a: {b: 1}}", "{a: {b: 1}}"),
                unique("{a: 1}", "error 11000", "{a: [1, 2]}", "{a: [2, 3]}"),
                unique("{a: 1}", "1", "{a: [1, 1]}"),
                new Probe("a unique sparse index lets fields be absent", "2", collection -> {
                    collection.createIndex(
                            new Document("a", 1),
                            new IndexOptions().unique(true).sparse(true));
                    insert(collection, "{b: 1}", "{b: 2}");
                    return collection.countDocuments();
                }),
                new Probe("a unique sparse index refuses a second value", "error 11000", collection -> {
                    collection.createIndex(
                            new Document("a", 1),
                            new IndexOptions().unique(true).sparse(true));
                    insert(collection, "{a: 1}", "{a: 1}");
                    return collection.countDocuments();
                }),
                new Probe("a value is free again when it is unset", "2", collection -> {
                    collection.createIndex(
                            new Document("a", 1),
                            new IndexOptions().unique(true).sparse(true));
                    insert(collection, "{_id: 1, a: 1}");
                    collection.updateOne(eq("_id", 1), Document.parse("{$unset: {a: ''}}"));
                    insert(collection, "{_id: 2, a: 1}");
                    return collection.countDocuments();
                }),
                new Probe("an update to a value that exists", "error 11000", collection -> {
                    collection.createIndex(new Document("a", 1), new IndexOptions().unique(true));
                    insert(collection, "{_id: 1, a: 1}", "{_id: 2, a: 2}");
                    return collection.updateOne(eq("_id", 2), set("a", 1));
                }));
    }

    private static List<Probe> definitions() {
        return List.of(
                new Probe("a unique index over duplicates", "error 11000", collection -> {
                    insert(collection, "{a: 1}", "{a: 1}");
                    return collection.createIndex(new Document("a", 1), new IndexOptions().unique(true));
                }),
                new Probe("the same index twice", "a_1", collection -> {
                    collection.createIndex(new Document("a", 1));
                    return collection.createIndex(new Document("a", 1));
                }),
                new Probe("the same name with other options", "error 86", collection -> {
                    collection.createIndex(new Document("a", 1));
                    return collection.createIndex(new Document("a", 1), new IndexOptions().unique(true));
                }),
                new Probe("names of indexes", "[_id_, a_1_b_-1]", collection -> {
                    collection.createIndex(Document.parse("{a: 1, b: -1}"));
                    return names(collection);
                }),
                new Probe("dropping an index by its keys", "[_id_]", collection -> {
                    collection.createIndex(new Document("a", 1));
                    collection.dropIndex(new Document("a", 1));
                    return names(collection);
                }));
    }

    private static List<Probe> races() {
        return List.of(
                new Probe("racing inserts on one unique key", "1 won", collection -> {
                    collection.createIndex(new Document("a", 1), new IndexOptions().unique(true));
                    return race(racer -> collection.insertOne(new Document("a", 1).append("by", racer)));
                }),
                new Probe("racing increments", "32", collection -> {
                    insert(collection, "{_id: 1, n: 0}");
                    race(racer -> collection.updateOne(eq("_id", 1), inc("n", 1)));
                    return collection.find().map(found -> found.getInteger("n")).first();
                }),
                new Probe("racing conditional writes", "1", collection -> {
                    insert(collection, "{_id: 1, revision: 0, winners: 0}");
                    race(racer -> collection.updateOne(
                            Document.parse("{_id: 1, revision: 0}"),
                            Document.parse("{$inc: {revision: 1, winners: 1}}")));
                    return collection
                            .find()
                            .map(found -> found.getInteger("winners"))
                            .first();
                }),
                new Probe("racing upserts lose nothing", "32", collection -> {
                    race(racer ->
                            collection.updateOne(eq("_id", racer), inc("n", 1), new UpdateOptions().upsert(true)));
                    return collection.countDocuments();
                }));
    }

    private static Probe unique(String keys, String expected, String... documents) {
        return new Probe("unique %s with %s".formatted(keys, List.of(documents)), expected, collection -> {
            collection.createIndex(Document.parse(keys), new IndexOptions().unique(true));
            insert(collection, documents);
            return collection.countDocuments();
        });
    }

    private static List<String> names(MongoCollection<Document> collection) {
        return collection.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }

    @FunctionalInterface
    private interface Racer {
        Object run(int number);
    }

    private static String race(Racer racer) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                int number = i;
                racers.add(() -> wins(racer, number));
            }
            int won = 0;
            for (Future<Boolean> finished : executor.invokeAll(racers)) {
                won += finished.get() ? 1 : 0;
            }
            return won + " won";
        }
    }

    private static boolean wins(Racer racer, int number) {
        try {
            racer.run(number);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
