package certway.progress.report;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * What was counted, by a name of its own. Events come at least once: the same event at another place of its topic counts no more,
 * and the same place may be handled again after a crash. One thread only.
 */
final class Facts {

    static final String COLLECTION = "reportFacts";

    private static final String ID = "_id";
    private static final String AT = "at";
    private static final int RECENT = 10_000;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<Document> facts;

    /** Where the facts of late were counted: most are asked for again soon, such as who has begun. */
    private final Map<String, String> recent = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > RECENT;
        }
    };

    Facts(MongoDatabase database) {
        this.facts = database.getCollection(COLLECTION);
    }

    /** Whether this fact is counted from this place, now or when it was handled before. */
    boolean isCountedAt(String fact, Place place) {
        note(Map.of(fact, place));
        return Objects.requireNonNull(recent.get(fact)).equals(place.text());
    }

    /** Notes the facts that were never noted, in one command for all of them. */
    void note(Map<String, Place> places) {
        List<Document> unknown = places.entrySet().stream()
                .filter(entry -> !recent.containsKey(entry.getKey()))
                .map(entry -> new Document(ID, entry.getKey())
                        .append(AT, entry.getValue().text()))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        Set<String> earlier = insert(unknown);
        unknown.stream().filter(fact -> !earlier.contains(fact.getString(ID))).forEach(this::remember);
        if (!earlier.isEmpty()) {
            facts.find(in(ID, earlier)).forEach(this::remember);
        }
    }

    /** The names of those that were there already. */
    private Set<String> insert(List<Document> unknown) {
        try {
            facts.insertMany(unknown, UNORDERED);
            return Set.of();
        } catch (MongoBulkWriteException e) {
            boolean onlyThereAlready = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!onlyThereAlready) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(error -> unknown.get(error.getIndex()).getString(ID))
                    .collect(Collectors.toSet());
        }
    }

    private void remember(Document fact) {
        recent.put(fact.getString(ID), fact.getString(AT));
    }
}
