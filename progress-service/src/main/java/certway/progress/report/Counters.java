package certway.progress.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Counters that remember how far they have counted, by partition, in the same document and the same update: handling a record
 * twice adds once.
 */
final class Counters {

    static final String ID = "_id";

    private final MongoCollection<Document> documents;

    Counters(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    /** Numbers to add, and where they were read. */
    record Count(Place place, Map<String, ? extends Number> numbers) {}

    /**
     * Adds the numbers of all places that come behind what was counted already.
     *
     * @param first what the document says besides, from its first count
     */
    void add(String id, Map<String, Object> first, List<Count> counts) {
        boolean done = false;
        while (!done) {
            done = isAdded(id, first, counts);
        }
    }

    /** False if another instance counted meanwhile: then some of these places may be its own. */
    private boolean isAdded(String id, Map<String, Object> first, List<Count> counts) {
        Document seen = seen(id);
        List<Count> fresh = counts.stream()
                .filter(count -> count.place().position().offset() > offset(seen, count.place()))
                .toList();
        if (fresh.isEmpty()) {
            return true;
        }
        try {
            documents.updateOne(
                    and(eq(ID, id), and(unchanged(seen, fresh))),
                    combine(updates(first, fresh)),
                    new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private Document seen(String id) {
        return seen(documents.find(eq(ID, id)).projection(include(Place.SEEN)).first());
    }

    /** How far a counter has counted; nothing of one that is not there. */
    static Document seen(@Nullable Document document) {
        Document seen = document == null ? null : document.get(Place.SEEN, Document.class);
        return seen == null ? new Document() : seen;
    }

    /** Of the place's partition; -1 if it has counted none of it. */
    static long offset(Document seen, Place place) {
        Long offset = seen.getLong(place.partition());
        return offset == null ? -1 : offset;
    }

    private static List<Bson> unchanged(Document seen, List<Count> fresh) {
        return fresh.stream()
                .map(Count::place)
                .map(place -> seen.containsKey(place.partition())
                        ? eq(place.field(), seen.getLong(place.partition()))
                        : exists(place.field(), false))
                .distinct()
                .toList();
    }

    private static List<Bson> updates(Map<String, Object> first, List<Count> fresh) {
        Map<String, Long> sums = new TreeMap<>();
        Map<String, Long> offsets = new TreeMap<>();
        for (Count count : fresh) {
            count.numbers().forEach((field, number) -> sums.merge(field, number.longValue(), Long::sum));
            offsets.merge(count.place().field(), count.place().position().offset(), Math::max);
        }
        List<Bson> updates = new ArrayList<>();
        sums.forEach((field, sum) -> updates.add(inc(field, sum)));
        first.forEach((field, value) -> updates.add(setOnInsert(field, value)));
        offsets.forEach((field, offset) -> updates.add(set(field, offset)));
        return updates;
    }
}
