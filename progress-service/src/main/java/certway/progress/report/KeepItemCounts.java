package certway.progress.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import certway.progress.report.model.KeepCounts;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Writes what attempts add to the counters of their questions to the facts that state them, which name nobody. */
final class KeepItemCounts implements KeepCounts {

    private final MongoCollection<Document> facts;
    private final CountItems items;

    KeepItemCounts(MongoDatabase database, CountItems items) {
        this.facts = database.getCollection(Fact.COLLECTION);
        this.items = items;
    }

    @Override
    public void keep(String enrollment) {
        List<Fact> attempts = facts.find(and(
                        // After a slash comes whatever belongs to the enrollment, and a zero comes after the slash.
                        gte(Fact.ID, enrollment + "/"),
                        lt(Fact.ID, enrollment + "0"),
                        exists(Fact.ATTEMPT),
                        exists(Fact.ATTEMPT + ".items", false)))
                .map(Fact::of)
                .into(new ArrayList<>());
        attempts.forEach(fact -> facts.updateOne(
                eq(Fact.ID, fact.id()),
                set(
                        Fact.ATTEMPT + ".items",
                        items.of(fact).stream().map(ItemTally::document).toList())));
    }
}
