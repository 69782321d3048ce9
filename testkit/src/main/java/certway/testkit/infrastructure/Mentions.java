package certway.testkit.infrastructure;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** Where something is mentioned in a database: what of a person is kept there, and what is left after an erasure. */
public final class Mentions {

    private Mentions() {}

    /** Every document, as text, that has the text in it; by collection, without those that have none. */
    public static Map<String, List<String>> of(String text, MongoDatabase database) {
        Map<String, List<String>> found = new TreeMap<>();
        for (String collection : database.listCollectionNames()) {
            List<String> documents = database.getCollection(collection)
                    .find()
                    .map(Document::toJson)
                    .into(new ArrayList<>());
            documents.removeIf(document -> !document.contains(text));
            if (!documents.isEmpty()) {
                found.put(collection, documents);
            }
        }
        return found;
    }
}
