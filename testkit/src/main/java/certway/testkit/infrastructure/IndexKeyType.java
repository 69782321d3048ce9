package certway.testkit.infrastructure;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an index, value by value. Left to itself the store serializes both keys for each comparison, a dozen of which it takes
 * to find one of some thousands.
 */
final class IndexKeyType extends BasicDataType<KeyValue> {
    private static final IndexKeyType KEYS = new IndexKeyType();
    private static final ObjectDataType VALUES = new ObjectDataType();
    private static final String INDEX = "._index_";

    /** What stores have that were written with it; earlier ones have 0. */
    private static final int STORE_VERSION = 1;

    private IndexKeyType() {}

    static MVMap<KeyValue, Object> open(MVStore store, String name) {
        return store.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(KEYS));
    }

    /** Writes the indexes of an earlier store anew. */
    static void upgrade(MVStore store) {
        if (store.getStoreVersion() >= STORE_VERSION) {
            return;
        }
        List<String> indexes = store.getMapNames().stream()
                .filter(name -> name.contains(INDEX))
                .toList();
        for (String name : indexes) {
            MVMap<KeyValue, Object> before = store.openMap(name);
            List<Map.Entry<KeyValue, Object>> entries = new ArrayList<>(before.entrySet());
            store.removeMap(before);
            MVMap<KeyValue, Object> after = open(store, name);
            entries.forEach(entry -> after.put(entry.getKey(), entry.getValue()));
        }
        store.setStoreVersion(STORE_VERSION);
        store.commit();
    }

    @Override
    public int compare(KeyValue one, KeyValue other) {
        int order = Integer.compare(one.size(), other.size());
        for (int i = 0; order == 0 && i < one.size(); i++) {
            order = compareValues(one.get(i), other.get(i));
        }
        return order;
    }

    /** Any order will do that is one: an index is only ever asked for what equals. */
    @SuppressWarnings("unchecked")
    private static int compareValues(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null || !one.getClass().equals(other.getClass())) {
            return kind(one).compareTo(kind(other));
        }
        return one instanceof Comparable<?> comparable
                ? ((Comparable<Object>) comparable).compareTo(other)
                : VALUES.compare(one, other);
    }

    private static String kind(@Nullable Object value) {
        return value == null ? "" : value.getClass().getName();
    }

    @Override
    public int getMemory(KeyValue key) {
        return key.stream().mapToInt(VALUES::getMemory).sum();
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        buffer.putVarInt(key.size());
        key.forEach(value -> VALUES.write(buffer, value));
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        List<@Nullable Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(VALUES.read(buffer));
        }
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
