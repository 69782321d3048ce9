package certway.testkit.infrastructure;

import static certway.testkit.infrastructure.PortableSubset.allow;
import static certway.testkit.infrastructure.PortableSubset.refusal;
import static certway.testkit.infrastructure.PortableSubset.words;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

/** The kinds of index that both servers share. */
final class PortableIndexes {
    private static final Set<String> OPTIONS = words("key name ns unique sparse background v");

    private PortableIndexes() {}

    static void check(Document index) {
        Document keys = (Document) index.getOrDefault("key", new Document());
        keys.forEach(PortableIndexes::checkKey);
        index.keySet().stream()
                .filter(option -> !(option.equals("expireAfterSeconds") && cleansSessions(keys)))
                .forEach(option -> allow("index option", option, OPTIONS));
        if (keys.size() > 1 && index.get("unique") instanceof Boolean unique && unique && index.containsKey("sparse")) {
            throw refusal("compound unique index that is sparse", keys.toString(), "use one field for the key");
        }
    }

    private static void checkKey(String field, Object direction) {
        if (field.contains("$**")) {
            throw refusal("wildcard index", field, "name the fields");
        }
        if (!(direction instanceof Number)) {
            throw refusal("index kind", direction.toString(), "use an ascending or descending index");
        }
    }

    /**
     * {@code mongodb-spring-session} creates this index by itself and checks the expiry of each session it reads, so an
     * index that deletes nothing only leaves documents behind.
     */
    private static boolean cleansSessions(Document keys) {
        return keys.keySet().equals(Set.of("expireAt"));
    }
}
