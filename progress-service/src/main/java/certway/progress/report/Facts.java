package certway.progress.report;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.InsertManyOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * What was counted, by a name of its own. Events come at least once: the same event at another place of its topic counts no more,
 * and the same place may be handled again after a crash. One thread only.
 */
final class Facts {

    private static final int RECENT = 10_000;
    private static final int AT_ONCE = 1_000;
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
        this.facts = database.getCollection(Fact.COLLECTION);
    }

    /** Whether this fact is counted from this place, now or when it was handled before. */
    boolean isCountedThere(Fact fact) {
        note(List.of(fact));
        return Objects.requireNonNull(recent.get(fact.id())).equals(fact.at());
    }

    /** Notes the facts that were never noted, in one command for all of them; of two of a name the first. */
    void note(Collection<Fact> all) {
        Map<String, Fact> unknown = new LinkedHashMap<>();
        all.stream()
                .filter(fact -> !recent.containsKey(fact.id()))
                .forEach(fact -> unknown.putIfAbsent(fact.id(), fact));
        if (unknown.isEmpty()) {
            return;
        }
        Set<String> earlier =
                insert(unknown.values().stream().map(Fact::document).toList());
        unknown.values().stream()
                .filter(fact -> !earlier.contains(fact.id()))
                .forEach(fact -> recent.put(fact.id(), fact.at()));
        if (!earlier.isEmpty()) {
            facts.find(in(Fact.ID, earlier))
                    .forEach(known -> recent.put(known.getString(Fact.ID), known.getString(Fact.AT)));
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
                    .map(error -> unknown.get(error.getIndex()).getString(Fact.ID))
                    .collect(Collectors.toSet());
        }
    }

    Map<String, Fact> find(Collection<String> names) {
        Map<String, Fact> found = new HashMap<>();
        facts.find(in(Fact.ID, names)).map(Fact::of).forEach(fact -> found.put(fact.id(), fact));
        return found;
    }

    /** Whatever is known, in no order; what is noted meanwhile may be among it or not. */
    void each(Consumer<Fact> take) {
        // Each answer has its time; all of them together take as long as whoever takes them.
        facts.find()
                .batchSize(AT_ONCE)
                .timeoutMode(TimeoutMode.ITERATION)
                .map(Fact::of)
                .forEach(take);
    }

    /** How many facts were noted by a release that did not write down what they add. */
    long unexplained() {
        return facts.countDocuments(exists(Fact.BY, false));
    }

    /** Has the fact say something else; from where it was counted stays as it is. */
    void replace(Fact fact) {
        facts.replaceOne(eq(Fact.ID, fact.id()), fact.document());
    }
}
