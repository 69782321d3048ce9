package certway.testkit.infrastructure;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One question to a MongoDB, asked in an empty collection, with the answer that MongoDB 8 gives. */
record Probe(String name, String expected, Question question) {

    @FunctionalInterface
    interface Question {
        @Nullable
        Object ask(MongoCollection<Document> collection) throws Exception;
    }

    String answer(MongoCollection<Document> collection) throws Exception {
        try {
            return text(question.ask(collection));
        } catch (MongoBulkWriteException e) {
            return "error " + e.getWriteErrors().getFirst().getCode();
        } catch (MongoException e) {
            return e.getCode() > 0 ? "error " + e.getCode() : e.getClass().getSimpleName();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    static Probe find(String filter, String expectedIds) {
        return new Probe("find " + filter, expectedIds, collection -> {
            insert(collection, SEED);
            return ids(collection, filter);
        });
    }

    static Probe update(String before, String update, String expected) {
        return new Probe("update %s of %s".formatted(update, before), expected, collection -> {
            insert(collection, before);
            collection.updateOne(new Document("_id", 1), Document.parse(update));
            return collection.find().first();
        });
    }

    static Probe aggregate(String pipeline, String expected) {
        return new Probe("aggregate " + pipeline, expected, collection -> {
            insert(collection, SEED);
            return collection.aggregate(parseList(pipeline)).into(new ArrayList<>());
        });
    }

    static void insert(MongoCollection<Document> collection, String... documents) {
        for (String document : documents) {
            collection.insertOne(Document.parse(document));
        }
    }

    static List<Object> ids(MongoCollection<Document> collection, String filter) {
        return collection
                .find(Document.parse(filter))
                .sort(new Document("_id", 1))
                .map(found -> Objects.requireNonNull(found.get("_id")))
                .into(new ArrayList<>());
    }

    static List<Document> parseList(String list) {
        return Document.parse("{list: %s}".formatted(list)).getList("list", Document.class);
    }

    private static String text(@Nullable Object answer) {
        return switch (answer) {
            case null -> "null";
            case Document document -> document.toJson();
            case List<?> list -> list.stream().map(Probe::text).collect(Collectors.joining(", ", "[", "]"));
            default -> answer.toString();
        };
    }

    static final String[] SEED = {
        "{_id: 1, a: 1, s: 'Apple', tags: ['x', 'y'], n: {p: 1}, l: [{k: 1, v: 1}, {k: 2, v: 2}]}",
        "{_id: 2, a: 2, s: 'banana', tags: ['y'], n: {p: 2}, l: [{k: 1, v: 2}]}",
        "{_id: 3, a: null, s: 'cherry', tags: []}",
        "{_id: 4, s: 'date'}",
        "{_id: 5, a: '2', tags: 'x'}"
    };
}
