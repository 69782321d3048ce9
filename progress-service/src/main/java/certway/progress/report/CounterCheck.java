package certway.progress.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Compares counters as they were at a moment with what is added up anew, and sets them right. They go on counting meanwhile: what
 * was counted after that moment is in neither, and a counter is moved by the difference only.
 */
final class CounterCheck {

    /**
     * A number that is wrong.
     *
     * @param counter whose number it is: a program version's or a question's
     * @param counted what it said
     * @param expected what the events say
     */
    record Difference(String counter, String number, long counted, long expected) {}

    /** Says that a counter was set right meanwhile, by whoever recounts at the same time. */
    private static final String RECOUNTS = "recounts";

    private static final Set<String> NO_NUMBERS =
            Set.of(Counters.ID, Place.SEEN, RECOUNTS, "programId", "version", "unit", "question", "questionVersion");

    private final MongoCollection<Document> documents;
    private final Map<String, Long> handled;
    private final Map<String, Document> found = new HashMap<>();
    private final Map<String, Map<String, Object>> firsts = new HashMap<>();
    private final Map<String, Map<String, Long>> sums = new TreeMap<>();

    /**
     * Takes the counters as they are now.
     *
     * @param handled up to where each partition was counted, asked before
     */
    CounterCheck(MongoCollection<Document> documents, Map<String, Long> handled) {
        this.documents = documents;
        this.handled = handled;
        documents
                .find()
                .timeoutMode(TimeoutMode.ITERATION)
                .forEach(document -> found.put(document.getString(Counters.ID), document));
    }

    /** Adds numbers to those of a counter, if they were counted at that moment. */
    void add(String id, Map<String, Object> first, String at, Map<String, Long> numbers) {
        if (isCounted(id, at)) {
            firsts.putIfAbsent(id, first);
            Map<String, Long> sum = sums.computeIfAbsent(id, _ -> new TreeMap<>());
            numbers.forEach((number, value) -> sum.merge(number, value, Long::sum));
        }
    }

    private boolean isCounted(String id, String at) {
        if (at.equals(Fact.RECOUNTED)) {
            return true;
        }
        Place place = Place.of(at);
        long seen = Counters.offset(Counters.seen(found.get(id)), place);
        return place.position().offset() <= Math.max(handled.getOrDefault(place.partition(), -1L), seen);
    }

    int size() {
        return counters().size();
    }

    private Set<String> counters() {
        Set<String> all = new TreeSet<>(found.keySet());
        all.addAll(sums.keySet());
        return all;
    }

    /** Sets right what is wrong, and says what that was. */
    List<Difference> setRight() {
        List<Difference> differences = new ArrayList<>();
        for (String id : counters()) {
            List<Difference> of = differences(id);
            if (!of.isEmpty()) {
                setRight(id, of);
            }
            differences.addAll(of);
        }
        return differences;
    }

    private List<Difference> differences(String id) {
        Map<String, Long> counted = new TreeMap<>();
        found.getOrDefault(id, new Document()).forEach((field, value) -> {
            if (!NO_NUMBERS.contains(field)) {
                flatten(field, value, counted);
            }
        });
        Map<String, Long> expected = sums.getOrDefault(id, Map.of());
        Set<String> numbers = new TreeSet<>(counted.keySet());
        numbers.addAll(expected.keySet());
        return numbers.stream()
                .map(number ->
                        new Difference(id, number, counted.getOrDefault(number, 0L), expected.getOrDefault(number, 0L)))
                .filter(number -> number.counted() != number.expected())
                .toList();
    }

    private static void flatten(String name, Object value, Map<String, Long> numbers) {
        if (value instanceof Document part) {
            part.forEach((field, inner) -> flatten(name + "." + field, inner, numbers));
        } else {
            numbers.put(name, ((Number) value).longValue());
        }
    }

    private void setRight(String id, List<Difference> differences) {
        Document before = found.getOrDefault(id, new Document());
        List<Bson> updates = new ArrayList<>(List.of(inc(RECOUNTS, 1)));
        differences.forEach(number -> updates.add(inc(number.number(), number.expected() - number.counted())));
        firsts.getOrDefault(id, Map.of()).forEach((field, value) -> updates.add(setOnInsert(field, value)));
        // Whoever reads the topics again from their beginning counts none of it twice.
        handled.forEach((partition, offset) -> updates.add(max(Place.SEEN + "." + partition, offset)));
        Bson unchanged =
                before.containsKey(RECOUNTS) ? eq(RECOUNTS, before.getInteger(RECOUNTS)) : exists(RECOUNTS, false);
        try {
            documents.updateOne(
                    and(eq(Counters.ID, id), unchanged), combine(updates), new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }
}
