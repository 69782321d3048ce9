package certway.catalog.register;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that a register holds after a step of its log. */
public record Entries(long sequence, SortedMap<Key, Entry> all) {

    static final Entries NONE = new Entries(0, Collections.emptySortedMap());

    public Entries {
        all = Collections.unmodifiableSortedMap(new TreeMap<>(all));
    }

    public Optional<Entry> find(Key key) {
        return Optional.ofNullable(all.get(key));
    }

    /** What one kind has, by id. */
    public List<Entry> of(String kind) {
        return all.values().stream()
                .filter(entry -> entry.key().kind().equals(kind))
                .toList();
    }

    /** The entries after these steps. */
    public Entries with(List<Step> steps) {
        SortedMap<Key, Entry> next = new TreeMap<>(all);
        long last = sequence;
        for (Step step : steps) {
            last = step.sequence();
            for (Change change : step.changes()) {
                String json = change.json();
                if (json == null) {
                    next.remove(change.key());
                } else {
                    next.put(change.key(), new Entry(change.key(), last, json, step.act()));
                }
            }
        }
        return new Entries(last, next);
    }
}
