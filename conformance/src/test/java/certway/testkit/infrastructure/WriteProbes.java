package certway.testkit.infrastructure;

import static certway.testkit.infrastructure.Probe.insert;
import static certway.testkit.infrastructure.Probe.update;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Inserts, updates, conditional writes and batches. */
final class WriteProbes {
    private static final String ONE = "{_id: 1, a: 1}";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private WriteProbes() {}

    static Stream<Probe> all() {
        return Stream.of(operators(), arrays(), refusals(), conditions(), findAndModify(), batches())
                .flatMap(List::stream);
    }

    private static List<Probe> operators() {
        return List.of(
                update(ONE, "{$inc: {a: 2}}", "{\"_id\": 1, \"a\": 3}"),
                update(ONE, "{$inc: {b: 2}}", "{\"_id\": 1, \"a\": 1, \"b\": 2}"),
                update(ONE, "{$set: {'b.c': 2}}", "{\"_id\": 1, \"a\": 1, \"b\": {\"c\": 2}}"),
                update(ONE, "{$unset: {a: 1}}", "{\"_id\": 1}"),
                update(ONE, "{$min: {a: 0}, $max: {b: 5}}", "{\"_id\": 1, \"a\": 0, \"b\": 5}"),
                update(ONE, "{$max: {a: 0}}", "{\"_id\": 1, \"a\": 1}"),
                update(ONE, "{$mul: {a: 5}}", "{\"_id\": 1, \"a\": 5}"),
                update(ONE, "{$rename: {a: 'b'}}", "{\"_id\": 1, \"b\": 1}"),
                update(ONE, "{$setOnInsert: {b: 1}, $set: {a: 2}}", "{\"_id\": 1, \"a\": 2}"),
                new Probe("$currentDate", "Date", collection -> {
                    insert(collection, ONE);
                    collection.updateOne(eq("_id", 1), Document.parse("{$currentDate: {at: true}}"));
                    return collection
                            .find()
                            .map(found -> Objects.requireNonNull(found.get("at"))
                                    .getClass()
                                    .getSimpleName())
                            .first();
                }));
    }

    private static List<Probe> arrays() {
        String list = "{_id: 1, l: [3, 1, 2]}";
        String entries = "{_id: 1, l: [{k: 1, v: 1}, {k: 2, v: 2}]}";
        return List.of(
                update(list, "{$push: {l: 4}}", "{\"_id\": 1, \"l\": [3, 1, 2, 4]}"),
                update(ONE, "{$push: {l: 4}}", "{\"_id\": 1, \"a\": 1, \"l\": [4]}"),
                update(list, "{$push: {l: {$each: [5, 4], $sort: 1}}}", "{\"_id\": 1, \"l\": [1, 2, 3, 4, 5]}"),
                update(list, "{$push: {l: {$each: [4], $slice: -2}}}", "{\"_id\": 1, \"l\": [2, 4]}"),
                update(list, "{$push: {l: {$each: [4], $position: 0}}}", "{\"_id\": 1, \"l\": [4, 3, 1, 2]}"),
                update(list, "{$addToSet: {l: 3}}", "{\"_id\": 1, \"l\": [3, 1, 2]}"),
                update(list, "{$addToSet: {l: {$each: [3, 4]}}}", "{\"_id\": 1, \"l\": [3, 1, 2, 4]}"),
                update(list, "{$pull: {l: 1}}", "{\"_id\": 1, \"l\": [3, 2]}"),
                update(list, "{$pull: {l: {$gte: 2}}}", "{\"_id\": 1, \"l\": [1]}"),
                update(entries, "{$pull: {l: {k: 1}}}", "{\"_id\": 1, \"l\": [{\"k\": 2, \"v\": 2}]}"),
                update(list, "{$pullAll: {l: [1, 2]}}", "{\"_id\": 1, \"l\": [3]}"),
                update(list, "{$pop: {l: 1}}", "{\"_id\": 1, \"l\": [3, 1]}"),
                update(list, "{$pop: {l: -1}}", "{\"_id\": 1, \"l\": [1, 2]}"),
                update(list, "{$inc: {'l.$[]': 1}}", "{\"_id\": 1, \"l\": [4, 2, 3]}"),
                update(list, "{$set: {'l.1': 9}}", "{\"_id\": 1, \"l\": [3, 9, 2]}"),
                new Probe("positional $", "[[1, 5]]", collection -> {
                    insert(collection, entries);
                    collection.updateOne(and(eq("_id", 1), eq("l.k", 2)), set("l.$.v", 5));
                    return values(collection);
                }),
                new Probe("array filters", "[[1, 7]]", collection -> {
                    insert(collection, entries);
                    collection.updateOne(
                            eq("_id", 1), set("l.$[e].v", 7), new UpdateOptions().arrayFilters(List.of(eq("e.k", 2))));
                    return values(collection);
                }));
    }

    private static List<Probe> refusals() {
        return List.of(
                update("{_id: 1, a: 'x'}", "{$inc: {a: 1}}", "error 14"),
                update(ONE, "{$push: {a: 1}}", "error 2"),
                update(ONE, "{$set: {a: 2}, $inc: {a: 1}}", "error 40"),
                update(ONE, "{$set: {_id: 2}}", "error 66"),
                new Probe("insert of an _id that exists", "error 11000", collection -> {
                    insert(collection, ONE, ONE);
                    return "inserted";
                }),
                new Probe("replacement with another _id", "error 66", collection -> {
                    insert(collection, ONE);
                    return collection.replaceOne(eq("a", 1), new Document("_id", 2));
                }),
                new Probe("upsert whose condition misses an existing _id", "error 11000", collection -> {
                    insert(collection, ONE);
                    return collection.updateOne(and(eq("_id", 1), eq("a", 9)), set("b", 1), UPSERT);
                }));
    }

    private static List<Probe> conditions() {
        return List.of(
                new Probe("a conditional write that matches", "matched 1, modified 1", collection -> {
                    insert(collection, ONE);
                    return counts(collection.updateOne(and(eq("_id", 1), eq("a", 1)), inc("a", 1)));
                }),
                new Probe("a conditional write that is too late", "matched 0, modified 0", collection -> {
                    insert(collection, ONE);
                    return counts(collection.updateOne(and(eq("_id", 1), eq("a", 0)), inc("a", 1)));
                }),
                new Probe("a write that changes nothing", "matched 1, modified 0", collection -> {
                    insert(collection, ONE);
                    return counts(collection.updateOne(eq("_id", 1), set("a", 1)));
                }),
                new Probe("updateMany", "matched 2, modified 2", collection -> {
                    insert(collection, ONE, "{_id: 2, a: 1}", "{_id: 3, a: 2}");
                    return counts(collection.updateMany(eq("a", 1), inc("a", 5)));
                }),
                new Probe(
                        "upsert takes the fields of its filter", "{\"_id\": 5, \"k\": \"x\", \"a\": 1}", collection -> {
                            Bson change = combine(set("a", 1));
                            collection.updateOne(and(eq("_id", 5), eq("k", "x")), change, UPSERT);
                            return collection.find().first();
                        }),
                new Probe(
                        "upsert tells the new _id",
                        "BsonInt32{value=5}",
                        collection -> collection
                                .updateOne(eq("_id", 5), setOnInsert("a", 1), UPSERT)
                                .getUpsertedId()),
                new Probe("replaceOne", "{\"_id\": 1, \"b\": 2}", collection -> {
                    insert(collection, ONE);
                    collection.replaceOne(eq("_id", 1), new Document("b", 2));
                    return collection.find().first();
                }),
                new Probe("replaceOne as upsert", "{\"_id\": 1, \"b\": 2}", collection -> {
                    collection.replaceOne(eq("_id", 1), new Document("b", 2), new ReplaceOptions().upsert(true));
                    return collection.find().first();
                }),
                new Probe("deleteOne and deleteMany", "1 2", collection -> {
                    insert(collection, ONE, "{_id: 2, a: 1}", "{_id: 3, a: 1}");
                    long one = collection.deleteOne(eq("a", 1)).getDeletedCount();
                    return one + " " + collection.deleteMany(eq("a", 1)).getDeletedCount();
                }));
    }

    private static List<Probe> findAndModify() {
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return List.of(
                new Probe("findOneAndUpdate answers the state before", "{\"_id\": 1, \"a\": 1}", collection -> {
                    insert(collection, ONE);
                    return collection.findOneAndUpdate(eq("_id", 1), inc("a", 1));
                }),
                new Probe("findOneAndUpdate answers the state after", "{\"_id\": 1, \"a\": 2}", collection -> {
                    insert(collection, ONE);
                    return collection.findOneAndUpdate(eq("_id", 1), inc("a", 1), after);
                }),
                new Probe("findOneAndUpdate without a match", "null", collection -> {
                    insert(collection, ONE);
                    return collection.findOneAndUpdate(eq("_id", 9), inc("a", 1), after);
                }),
                new Probe(
                        "findOneAndUpdate as upsert",
                        "{\"_id\": 9, \"a\": 1}",
                        collection -> collection.findOneAndUpdate(
                                eq("_id", 9),
                                inc("a", 1),
                                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER))),
                new Probe("findOneAndUpdate with order and projection", "{\"_id\": 3}", collection -> {
                    insert(collection, ONE, "{_id: 2, a: 2}", "{_id: 3, a: 3}");
                    return collection.findOneAndUpdate(
                            gt("a", 0),
                            set("taken", true),
                            new FindOneAndUpdateOptions().sort(descending("a")).projection(Projections.include("_id")));
                }),
                new Probe("findOneAndDelete", "{\"_id\": 1, \"a\": 1}", collection -> {
                    insert(collection, ONE);
                    return collection.findOneAndDelete(eq("_id", 1));
                }),
                new Probe("findOneAndReplace", "{\"_id\": 1, \"b\": 2}", collection -> {
                    insert(collection, ONE);
                    return collection.findOneAndReplace(
                            eq("_id", 1),
                            new Document("b", 2),
                            new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER));
                }));
    }

    private static List<Probe> batches() {
        List<Document> second = List.of(new Document("_id", 1), new Document("_id", 1), new Document("_id", 2));
        List<WriteModel<Document>> updates = List.of(
                new UpdateOneModel<>(eq("_id", 1), inc("a", 1)),
                new UpdateOneModel<>(eq("_id", 1), set("_id", 2)),
                new UpdateOneModel<>(eq("_id", 1), inc("a", 1)));
        return List.of(
                new Probe(
                        "insertMany in order stops at the first error",
                        "[1], 1 done",
                        collection -> done(collection, () -> collection.insertMany(second))),
                new Probe(
                        "insertMany without order goes on",
                        "[1, 2], 2 done",
                        collection -> done(
                                collection,
                                () -> collection.insertMany(second, new InsertManyOptions().ordered(false)))),
                new Probe("updates in order stop at the first error", "[{\"_id\": 1, \"a\": 2}]", collection -> {
                    insert(collection, ONE);
                    done(collection, () -> collection.bulkWrite(updates));
                    return List.of(collection.find().first());
                }),
                new Probe("updates without order go on", "[{\"_id\": 1, \"a\": 3}]", collection -> {
                    insert(collection, ONE);
                    done(collection, () -> collection.bulkWrite(updates, new BulkWriteOptions().ordered(false)));
                    return List.of(collection.find().first());
                }),
                new Probe("a mixed batch", "1 1 1", collection -> {
                    var result = collection.bulkWrite(List.of(
                            new InsertOneModel<>(Document.parse(ONE)),
                            new UpdateOneModel<>(eq("_id", 1), inc("a", 1)),
                            new DeleteOneModel<>(eq("_id", 1))));
                    return "%d %d %d"
                            .formatted(result.getInsertedCount(), result.getModifiedCount(), result.getDeletedCount());
                }));
    }

    private static String done(MongoCollection<Document> collection, Runnable batch) {
        try {
            batch.run();
            return "no error";
        } catch (MongoBulkWriteException e) {
            return "%s, %d done"
                    .formatted(Probe.ids(collection, "{}"), e.getWriteResult().getInsertedCount());
        }
    }

    private static String counts(UpdateResult result) {
        return "matched %d, modified %d".formatted(result.getMatchedCount(), result.getModifiedCount());
    }

    private static List<Object> values(MongoCollection<Document> collection) {
        return List.copyOf(collection
                .find()
                .map(found -> found.getList("l", Document.class).stream()
                        .map(entry -> entry.getInteger("v"))
                        .toList())
                .into(new ArrayList<>()));
    }
}
