package certway.testkit.infrastructure;

import static certway.testkit.infrastructure.Probe.SEED;
import static certway.testkit.infrastructure.Probe.find;
import static certway.testkit.infrastructure.Probe.insert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Filters, order, projection, cursors and values. */
final class QueryProbes {
    private QueryProbes() {}

    static Stream<Probe> all() {
        return Stream.of(filters(), cursors(), projections(), values()).flatMap(List::stream);
    }

    private static List<Probe> filters() {
        return List.of(
                find("{}", "[1, 2, 3, 4, 5]"),
                find("{a: 1}", "[1]"),
                find("{a: 1.0}", "[1]"),
                find("{a: null}", "[3, 4]"),
                find("{a: {$exists: true}}", "[1, 2, 3, 5]"),
                find("{a: {$exists: false}}", "[4]"),
                find("{a: {$gt: 1}}", "[2]"),
                find("{a: {$gte: 1, $lt: 2}}", "[1]"),
                find("{a: {$lt: '3'}}", "[5]"),
                find("{a: {$ne: 1}}", "[2, 3, 4, 5]"),
                find("{a: {$in: [1, null]}}", "[1, 3, 4]"),
                find("{a: {$nin: [1, 2]}}", "[3, 4, 5]"),
                find("{a: {$type: 'string'}}", "[5]"),
                find("{a: {$type: 'number'}}", "[1, 2]"),
                find("{a: {$mod: [2, 0]}}", "[2]"),
                find("{a: {$not: {$gt: 1}}}", "[1, 3, 4, 5]"),
                find("{tags: 'x'}", "[1, 5]"),
                find("{tags: ['y']}", "[2]"),
                find("{'tags.0': 'y'}", "[2]"),
                find("{tags: {$all: ['x', 'y']}}", "[1]"),
                find("{tags: {$size: 0}}", "[3]"),
                find("{tags: {$exists: true, $ne: 'x'}}", "[2, 3]"),
                find("{l: {$elemMatch: {k: 1, v: 2}}}", "[2]"),
                find("{'l.k': 1, 'l.v': 2}", "[1, 2]"),
                find("{'n.p': 2}", "[2]"),
                find("{n: {p: 1}}", "[1]"),
                find("{s: {$regex: '^a', $options: 'i'}}", "[1]"),
                find("{s: {$regex: 'an'}}", "[2]"),
                find("{$or: [{a: 1}, {s: 'date'}]}", "[1, 4]"),
                find("{$and: [{a: {$gt: 0}}, {tags: 'y'}]}", "[1, 2]"),
                find("{$nor: [{a: 1}, {a: 2}]}", "[3, 4, 5]"),
                find("{$expr: {$gt: ['$n.p', 1]}}", "[2]"),
                find("{$comment: 'why', a: 1}", "[1]"),
                find("{$or: [{a: {$gt: 1}}, {a: 1, _id: {$gt: 0}}]}", "[1, 2]"));
    }

    private static List<Probe> cursors() {
        return List.of(
                sorted("{a: 1, _id: 1}", "[3, 4, 1, 2, 5]"),
                sorted("{a: -1, _id: -1}", "[5, 2, 1, 4, 3]"),
                sorted("{'n.p': -1, _id: 1}", "[2, 1, 3, 4, 5]"),
                new Probe("skip and limit", "[2, 3]", collection -> {
                    insert(collection, SEED);
                    return collection
                            .find()
                            .sort(new Document("_id", 1))
                            .skip(1)
                            .limit(2)
                            .map(found -> found.getInteger("_id"))
                            .into(new ArrayList<>());
                }),
                new Probe("a cursor over more than one batch", "250", collection -> {
                    collection.insertMany(IntStream.range(0, 250)
                            .mapToObj(i -> new Document("_id", i))
                            .toList());
                    return collection
                            .find()
                            .batchSize(100)
                            .into(new ArrayList<>())
                            .size();
                }),
                new Probe("countDocuments", "2", collection -> {
                    insert(collection, SEED);
                    return collection.countDocuments(Document.parse("{tags: 'y'}"));
                }),
                new Probe("estimatedDocumentCount", "5", collection -> {
                    insert(collection, SEED);
                    return collection.estimatedDocumentCount();
                }),
                new Probe("distinct values of arrays", "[x, y]", collection -> {
                    insert(collection, SEED);
                    return collection.distinct("tags", String.class).into(new ArrayList<>()).stream()
                            .sorted()
                            .toList();
                }),
                new Probe("distinct with a filter", "[y]", collection -> {
                    insert(collection, SEED);
                    return collection
                            .distinct("tags", new Document("_id", 2), String.class)
                            .into(new ArrayList<>());
                }),
                new Probe("find in a collection that does not exist", "[]", collection -> Probe.ids(collection, "{}")));
    }

    private static List<Probe> projections() {
        return List.of(
                projected("{a: 1}", "{\"_id\": 1, \"a\": 1}"),
                projected("{_id: 0, s: 1}", "{\"s\": \"Apple\"}"),
                projected("{a: 0, tags: 0, n: 0, l: 0}", "{\"_id\": 1, \"s\": \"Apple\"}"),
                projected("{'n.p': 1}", "{\"_id\": 1, \"n\": {\"p\": 1}}"),
                projected("{'l.k': 1}", "{\"_id\": 1, \"l\": [{\"k\": 1}, {\"k\": 2}]}"),
                projected("{_id: 1, l: {$elemMatch: {k: 2}}}", "{\"_id\": 1, \"l\": [{\"k\": 2, \"v\": 2}]}"),
                projected("{a: 1, tags: {$slice: 1}}", "{\"_id\": 1, \"a\": 1, \"tags\": [\"x\"]}"),
                projected("{a: 1, s: 0}", "error 31254"));
    }

    private static List<Probe> values() {
        return List.of(
                new Probe("dates keep milliseconds", "2026-11-20T16:30:00.123Z", collection -> {
                    collection.insertOne(new Document("at", Date.from(Instant.parse("2026-11-20T16:30:00.123456Z"))));
                    return first(collection.find().first()).getDate("at").toInstant();
                }),
                new Probe("decimal numbers stay exact", "0.10", collection -> {
                    collection.insertOne(new Document("price", Decimal128.parse("0.10")));
                    return first(collection.find().first()).get("price");
                }),
                new Probe("decimal and whole numbers compare", "1", collection -> {
                    collection.insertOne(new Document("price", Decimal128.parse("2")));
                    return collection.countDocuments(new Document("price", 2));
                }),
                new Probe("UUIDs come back as they went", "6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01", collection -> {
                    collection.insertOne(new Document("_id", UUID.fromString("6f1d0a52-6c0e-4b2f-9a57-2f1f5c6f9b01")));
                    return first(collection.find().first()).get("_id");
                }),
                new Probe("compound _id", "error 11000", collection -> {
                    insert(collection, "{_id: {learner: 'a', program: 'p'}}", "{_id: {learner: 'a', program: 'p'}}");
                    return "inserted";
                }),
                new Probe("long, int and double stay what they are", "Long Integer Double", collection -> {
                    collection.insertOne(new Document("l", 1L).append("i", 1).append("d", 1.0));
                    Document found = first(collection.find().first());
                    return "%s %s %s".formatted(kind(found, "l"), kind(found, "i"), kind(found, "d"));
                }));
    }

    private static Probe sorted(String order, String expected) {
        return new Probe("sort " + order, expected, collection -> {
            insert(collection, SEED);
            return collection
                    .find()
                    .sort(Document.parse(order))
                    .map(found -> found.getInteger("_id"))
                    .into(new ArrayList<>());
        });
    }

    private static Probe projected(String projection, String expected) {
        return new Probe("projection " + projection, expected, collection -> {
            insert(collection, SEED);
            return collection
                    .find(new Document("_id", 1))
                    .projection(Document.parse(projection))
                    .first();
        });
    }

    private static String kind(Document document, String field) {
        return Objects.requireNonNull(document.get(field)).getClass().getSimpleName();
    }

    private static Document first(@Nullable Document found) {
        return Objects.requireNonNull(found);
    }
}
