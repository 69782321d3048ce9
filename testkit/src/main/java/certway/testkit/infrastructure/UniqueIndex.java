package certway.testkit.infrastructure;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A unique index that is also used where a query has conditions beside its keys, as every conditional write has: the stand-in's own
 * one leaves such a query to a scan of the whole collection. What is found by the keys is compared with the whole query afterwards.
 */
final class UniqueIndex extends AbstractUniqueIndex<Object> {
    private static final String AND = "$and";

    private final MVMap<KeyValue, Object> positions;

    UniqueIndex(MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        return super.canHandle(keysOf(query));
    }

    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        return super.getPositions(keysOf(query));
    }

    private Document keysOf(Document query) {
        Document found = new Document();
        collect(query, found);
        return found;
    }

    private void collect(Document query, Document found) {
        query.forEach((name, value) -> {
            if (keySet().contains(name)) {
                found.putIfAbsent(name, value);
            } else if (name.equals(AND) && value instanceof List<?> conditions) {
                conditions.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(condition -> collect(condition, found));
            }
        });
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, @Nullable Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return positions.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
