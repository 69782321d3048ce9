package certway.testkit.infrastructure;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses commands that MongoDB and the embedded server answer differently, so that using one fails at once and by name.
 * {@code maxTimeMS}, write concerns and read concerns pass: they are always sent and only MongoDB acts on them.
 */
final class PortableSubset {
    private static final Set<String> COMMANDS = words("""
            aggregate buildinfo collstats connectionstatus count create createindexes dbstats delete distinct drop
            dropdatabase dropindexes endsessions find findandmodify getmore hello hostinfo insert ismaster killcursors
            listcollections listdatabases listindexes ping serverstatus update whatsmyuri""");
    private static final Set<String> REFUSED_OPTIONS = words("""
            apiVersion autocommit awaitData bypassDocumentValidation collation explain hint let max min returnKey
            showRecordId startTransaction tailable txnNumber""");
    private static final Set<String> CREATE_OPTIONS = words("create $db lsid comment writeConcern maxTimeMS");
    private static final Set<String> UPDATE_OPTIONS = words("q u multi upsert arrayFilters");
    private static final Set<String> DELETE_OPTIONS = words("q limit");
    private static final Set<String> PUSH_MODIFIERS = words("$each $position $slice $sort");
    private static final Set<String> UPDATES = words("""
            $addToSet $currentDate $inc $max $min $mul $pop $pull $pullAll $push $rename $set $setOnInsert $unset""");

    private PortableSubset() {}

    static void check(Document command) {
        String name = command.keySet().iterator().next();
        allow("command", name.toLowerCase(Locale.ROOT), COMMANDS);
        refuseOptions("option", command, REFUSED_OPTIONS);
        switch (name.toLowerCase(Locale.ROOT)) {
            case "find" -> PortableQueries.checkFilter(command.get("filter"));
            case "count", "distinct" -> PortableQueries.checkFilter(command.get("query"));
            case "aggregate" -> PortableQueries.checkPipeline(command.get("pipeline"));
            case "findandmodify" -> checkFindAndModify(command);
            case "update" -> documents(command.get("updates")).forEach(PortableSubset::checkUpdate);
            case "delete" -> documents(command.get("deletes")).forEach(PortableSubset::checkDelete);
            case "create" -> allowAll("collection option", command, CREATE_OPTIONS);
            case "createindexes" -> documents(command.get("indexes")).forEach(PortableIndexes::check);
            case "dropindexes" -> checkDropIndexes(command.get("index"));
            default -> {
                // the other commands carry nothing that could differ
            }
        }
    }

    private static void checkFindAndModify(Document command) {
        PortableQueries.checkFilter(command.get("query"));
        PortableQueries.checkFilter(command.get("arrayFilters"));
        checkChange(command.get("update"));
    }

    private static void checkUpdate(Document update) {
        allowAll("update option", update, UPDATE_OPTIONS);
        PortableQueries.checkFilter(update.get("q"));
        PortableQueries.checkFilter(update.get("arrayFilters"));
        checkChange(update.get("u"));
    }

    private static void checkDelete(Document delete) {
        allowAll("delete option", delete, DELETE_OPTIONS);
        PortableQueries.checkFilter(delete.get("q"));
    }

    private static void checkChange(@Nullable Object change) {
        if (change instanceof List<?>) {
            throw refusal("update pipeline", "[...]", "use classic update operators and a condition on the revision");
        }
        if (!(change instanceof Document update)) {
            return;
        }
        update.forEach((operator, fields) -> {
            if (operator.startsWith("$")) {
                allow("update operator", operator, UPDATES);
                checkFields(operator, fields);
            }
        });
    }

    private static void checkFields(String operator, Object fields) {
        if (operator.equals("$pull")) {
            PortableQueries.checkFilter(fields);
        } else if (operator.equals("$push") || operator.equals("$addToSet")) {
            ((Document) fields).values().forEach(PortableSubset::checkModifiers);
        }
    }

    private static void checkModifiers(Object value) {
        if (value instanceof Document modifiers) {
            modifiers.keySet().stream()
                    .filter(key -> key.startsWith("$"))
                    .forEach(modifier -> allow("push modifier", modifier, PUSH_MODIFIERS));
        }
    }

    /** Dropping by name or all would drop the entries of other collections on the embedded server. */
    private static void checkDropIndexes(@Nullable Object index) {
        if (!(index instanceof Document)) {
            throw refusal("dropIndexes by name", String.valueOf(index), "drop the index by its keys");
        }
    }

    static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    static List<Document> documents(@Nullable Object list) {
        return list instanceof List<?> elements
                ? elements.stream().map(Document.class::cast).toList()
                : List.of();
    }

    static void allow(String kind, String name, Set<String> allowed) {
        if (!allowed.contains(name)) {
            throw refusal(kind, name, ADVICE.getOrDefault(name, "it is not in the subset both servers share"));
        }
    }

    static void allowAll(String kind, Document options, Set<String> allowed) {
        options.keySet().forEach(option -> allow(kind, option, allowed));
    }

    static void refuseOptions(String kind, Document options, Set<String> refused) {
        options.keySet().stream().filter(refused::contains).findFirst().ifPresent(option -> {
            throw refusal(kind, option, ADVICE.getOrDefault(option, "it is not in the subset both servers share"));
        });
    }

    static MongoServerError refusal(String kind, String name, String advice) {
        return new MongoServerError(
                115, "CommandNotSupported", "not portable: %s %s; %s".formatted(kind, name, advice));
    }

    private static final Map<String, String> ADVICE = Map.ofEntries(
            Map.entry("$set", "use $addFields"),
            Map.entry("$replaceWith", "use $replaceRoot"),
            Map.entry("$unionWith", "use two queries"),
            Map.entry("$count", "use {$sum: 1}"),
            Map.entry("$changeStream", "poll with an index"),
            Map.entry("$switch", "use nested $cond"),
            Map.entry("$text", "search with Lucene"),
            Map.entry("$search", "search with Lucene"),
            Map.entry("$where", "compute in Java"),
            Map.entry("$jsonSchema", "validate in Java"),
            Map.entry("validator", "validate in Java"),
            Map.entry("collation", "store a normalised key and index that"),
            Map.entry("hint", "the embedded server ignores it"),
            Map.entry("startTransaction", "write one document"),
            Map.entry("txnNumber", "write one document"),
            Map.entry("partialFilterExpression", "use a field that is set only when active, and a unique sparse index"),
            Map.entry("expireAfterSeconds", "filter on the expiry in the query and sweep"));
}
