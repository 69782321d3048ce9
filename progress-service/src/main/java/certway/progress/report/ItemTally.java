package certway.progress.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * What an attempt adds to the counters of one of its questions.
 *
 * @param id of the counters
 * @param first what these say besides, from their first count
 */
record ItemTally(String id, Map<String, Object> first, Map<String, Long> numbers) {

    ItemTally {
        first = Map.copyOf(first);
        numbers = Map.copyOf(numbers);
    }

    /** The names of numbers have dots, so they are no names of fields here. */
    Document document() {
        List<Document> pairs = new ArrayList<>();
        new TreeMap<>(numbers).forEach((name, number) -> pairs.add(new Document("n", name).append("v", number)));
        return new Document("id", id)
                .append("first", new Document(new TreeMap<>(first)))
                .append("numbers", pairs);
    }

    static ItemTally of(Document document) {
        Map<String, Long> numbers = new TreeMap<>();
        document.getList("numbers", Document.class)
                .forEach(pair -> numbers.put(pair.getString("n"), pair.getLong("v")));
        return new ItemTally(document.getString("id"), document.get("first", Document.class), numbers);
    }
}
