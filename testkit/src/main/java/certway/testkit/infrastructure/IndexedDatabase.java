package certway.testkit.infrastructure;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database of the stand-in whose unique indexes answer conditional reads and writes, too; see {@link UniqueIndex}. */
final class IndexedDatabase extends H2Database {
    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // the indexes that are there are opened by the constructor of the database itself
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        // where the database itself looks for it when it is dropped
        MVMap<KeyValue, Object> positions =
                IndexKeyType.open(store, "%s._index_%s".formatted(getFullCollectionNamespace(collection), name));
        return new UniqueIndex(positions, name, keys, sparse);
    }
}
