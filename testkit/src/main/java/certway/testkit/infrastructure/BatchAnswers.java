package certway.testkit.infrastructure;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Corrects what the stand-in does with batches: it goes on after the first error of ordered updates, and counts inserts
 * that failed as done.
 */
final class BatchAnswers {
    private BatchAnswers() {}

    /** Executes ordered updates one by one and stops at the first that fails, as MongoDB does. */
    static Document update(Document command, UnaryOperator<Document> server) {
        List<Document> updates = PortableSubset.documents(command.get("updates"));
        if (updates.size() < 2 || Boolean.FALSE.equals(command.get("ordered"))) {
            return server.apply(command);
        }
        Document total = new Document("n", 0).append("nModified", 0);
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            Document single = command.clone();
            single.put("updates", new ArrayList<>(List.of(updates.get(i))));
            Document answer = server.apply(single);
            total.put("n", number(total, "n") + number(answer, "n"));
            total.put("nModified", number(total, "nModified") + number(answer, "nModified"));
            upserted.addAll(at(i, answer, "upserted"));
            errors.addAll(at(i, answer, "writeErrors"));
        }
        addIfAny(total, "upserted", upserted);
        addIfAny(total, "writeErrors", errors);
        total.put("ok", 1.0);
        return total;
    }

    static Document insert(Document command, UnaryOperator<Document> server) {
        Document answer = server.apply(command);
        List<Document> errors = PortableSubset.documents(answer.get("writeErrors"));
        if (!errors.isEmpty()) {
            boolean ordered = !Boolean.FALSE.equals(command.get("ordered"));
            answer.put("n", ordered ? number(errors.getFirst(), "index") : number(answer, "n") - errors.size());
        }
        return answer;
    }

    private static int number(Document document, String field) {
        return document.getOrDefault(field, 0) instanceof Number number ? number.intValue() : 0;
    }

    private static List<Document> at(int index, Document answer, String field) {
        List<Document> entries = PortableSubset.documents(answer.get(field));
        entries.forEach(entry -> entry.putAll(Map.of("index", index)));
        return entries;
    }

    private static void addIfAny(Document answer, String field, List<Document> entries) {
        if (!entries.isEmpty()) {
            answer.put(field, entries);
        }
    }
}
