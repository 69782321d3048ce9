package certway.platform.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import java.util.List;

/**
 * The indexes of one service, created one after the other at start-up: MongoDB ignores the ones that exist.
 *
 * @param query the query that the index serves, for the reader
 */
public record IndexPlan(String collection, IndexModel index, String query) {

    public static void apply(MongoDatabase database, List<IndexPlan> plans) {
        for (IndexPlan plan : plans) {
            database.getCollection(plan.collection()).createIndexes(List.of(plan.index()));
        }
    }
}
