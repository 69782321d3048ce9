package certway.testkit.infrastructure;

import static certway.testkit.infrastructure.Probe.SEED;
import static certway.testkit.infrastructure.Probe.aggregate;
import static certway.testkit.infrastructure.Probe.find;
import static certway.testkit.infrastructure.Probe.insert;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CollationStrength;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;

/** What MongoDB can do and the embedded server cannot: there every one of these must be refused by name. */
final class RefusedProbes {
    private RefusedProbes() {}

    static Stream<Probe> all() {
        return Stream.of(stages(), expressions(), filters(), writes(), indexes(), commands())
                .flatMap(List::stream);
    }

    private static List<Probe> stages() {
        return List.of(
                aggregate("[{$match: {_id: 4}}, {$set: {b: 1}}]", "[{\"_id\": 4, \"s\": \"date\", \"b\": 1}]"),
                aggregate("[{$match: {_id: 1}}, {$replaceWith: '$n'}]", "[{\"p\": 1}]"),
                aggregate("[{$match: {_id: 9}}, {$unionWith: 'nothing'}]", "[]"),
                aggregate("[{$match: {_id: 9}}, {$bucketAuto: {groupBy: '$a', buckets: 2}}]", "[]"),
                aggregate("[{$match: {_id: 9}}, {$fill: {output: {a: {value: 0}}}}]", "[]"),
                aggregate(
                        "[{$match: {_id: 9}}, {$setWindowFields: {sortBy: {a: 1}, output: {n: {$sum: '$a'}}}}]", "[]"),
                aggregate(
                        "[{$match: {_id: 9}}, {$graphLookup: {from: 'x', startWith: '$a', connectFromField: 'a',"
                                + " connectToField: 'b', as: 'c'}}]",
                        "[]"),
                aggregate("[{$group: {_id: null, n: {$count: {}}}}]", "[{\"_id\": null, \"n\": 5}]"),
                aggregate("[{$group: {_id: null, n: {$mergeObjects: '$n'}}}]", "[{\"_id\": null, \"n\": {\"p\": 2}}]"));
    }

    private static List<Probe> expressions() {
        return List.of(
                computed("{$switch: {branches: [{case: true, then: 1}]}}", "1"),
                computed("{$round: [2.4, 0]}", "2.0"),
                computed("{$regexMatch: {input: '$s', regex: 'App'}}", "true"),
                computed("{$getField: 's'}", "\"Apple\""),
                computed("{$sortArray: {input: [2, 1], sortBy: 1}}", "[1, 2]"),
                computed("{$firstN: {input: [2, 1], n: 1}}", "[2]"));
    }

    private static List<Probe> filters() {
        return List.of(
                find("{$where: 'this.a == 1'}", "[1]"),
                find("{$jsonSchema: {required: ['n']}}", "[1, 2]"),
                find("{a: {$bitsAllSet: 1}}", "[1]"),
                new Probe("find with a collation", "[1]", collection -> {
                    insert(collection, SEED);
                    return collection
                            .find(eq("s", "apple"))
                            .collation(ignoringCase())
                            .map(found -> found.getInteger("_id"))
                            .into(new ArrayList<>());
                }),
                new Probe("hint of an index that does not exist", "error 2", collection -> {
                    insert(collection, SEED);
                    return collection.find().hintString("nothing").first();
                }));
    }

    private static List<Probe> writes() {
        return List.of(
                new Probe("update pipeline", "{\"_id\": 1, \"a\": 1, \"b\": 1}", collection -> {
                    insert(collection, "{_id: 1, a: 1}");
                    collection.updateOne(eq("_id", 1), List.of(Document.parse("{$set: {b: '$a'}}")));
                    return collection.find().first();
                }),
                new Probe("update with $bit", "{\"_id\": 1, \"a\": 3}", collection -> {
                    insert(collection, "{_id: 1, a: 1}");
                    collection.updateOne(eq("_id", 1), Document.parse("{$bit: {a: {or: 2}}}"));
                    return collection.find().first();
                }));
    }

    private static List<Probe> indexes() {
        return List.of(
                index("partial", "{a: 1}", new IndexOptions().unique(true).partialFilterExpression(exists("b"))),
                index("collation", "{a: 1}", new IndexOptions().unique(true).collation(ignoringCase())),
                index("expiry", "{at: 1}", new IndexOptions().expireAfter(60L, TimeUnit.SECONDS)),
                index("wildcard", "{'$**': 1}", new IndexOptions()),
                index("text", "{a: 'text'}", new IndexOptions()),
                index(
                        "compound sparse",
                        "{a: 1, b: 1}",
                        new IndexOptions().unique(true).sparse(true)));
    }

    private static List<Probe> commands() {
        return List.of(
                create("capped", "{capped: true, size: 4096}"),
                create("validator", "{validator: {a: {$exists: true}}}"),
                create("view", "{viewOn: 'other', pipeline: []}"),
                create("time series", "{timeseries: {timeField: 'at'}}"),
                command("explain", "{explain: {find: 'COLLECTION'}}"),
                new Probe("change stream", "error 40573", collection -> {
                    insert(collection, "{_id: 1}");
                    return collection.watch().cursor().tryNext();
                }));
    }

    private static Collation ignoringCase() {
        return Collation.builder()
                .locale("en")
                .collationStrength(CollationStrength.SECONDARY)
                .build();
    }

    private static Probe computed(String expression, String expected) {
        return aggregate(
                "[{$match: {_id: 1}}, {$project: {_id: 0, v: %s}}]".formatted(expression),
                "[{\"v\": %s}]".formatted(expected));
    }

    private static Probe index(String kind, String keys, IndexOptions options) {
        return new Probe("index: " + kind, "created", collection -> {
            collection.createIndex(Document.parse(keys), options);
            return "created";
        });
    }

    private static Probe create(String kind, String options) {
        return command("create: " + kind, "{create: 'COLLECTION', %s".formatted(options.substring(1)));
    }

    private static Probe command(String name, String command) {
        return new Probe(name, "done", collection -> {
            run(collection, command);
            return "done";
        });
    }

    private static void run(MongoCollection<Document> collection, String command) {
        String collectionName = collection.getNamespace().getCollectionName();
        try (var client = MongoConformanceIT.client()) {
            client.getDatabase(collection.getNamespace().getDatabaseName())
                    .runCommand(Document.parse(command.replace("COLLECTION", collectionName)));
        }
    }
}
