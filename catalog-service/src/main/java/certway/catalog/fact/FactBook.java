package certway.catalog.fact;

import certway.catalog.register.Entries;
import certway.catalog.register.Json;
import certway.catalog.register.Key;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every fact of the register, by id. */
public record FactBook(SortedMap<String, Fact> facts) {

    static final String KIND = "facts";

    public FactBook {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    static Key key(String id) {
        return new Key(KIND, id);
    }

    static FactBook of(Entries entries) {
        SortedMap<String, Fact> facts = new TreeMap<>();
        entries.of(KIND).forEach(entry -> facts.put(entry.key().id(), Json.read(entry.json(), Fact.class)));
        return new FactBook(facts);
    }

    public Optional<Fact> find(String id) {
        return Optional.ofNullable(facts.get(id));
    }
}
