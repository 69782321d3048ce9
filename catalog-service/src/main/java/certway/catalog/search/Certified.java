package certway.catalog.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The certifications that programs prepare for, by id, as they are at one moment. */
record Certified(Map<String, PreparedFor> byId) {

    Certified {
        byId = Map.copyOf(byId);
    }

    static Certified of(Collection<CatalogEntry> entries, Reference reference) {
        return new Certified(entries.stream()
                .flatMap(entry -> entry.classification().preparesFor().stream())
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), id -> PreparedFor.of(id, reference))));
    }

    /** Those that the program prepares for, in its order. */
    List<PreparedFor> of(CatalogEntry entry) {
        return entry.classification().preparesFor().stream()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .toList();
    }
}
