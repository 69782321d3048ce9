package certway.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Which of the listed programs has which value of which facet, as one bit per program. */
final class FacetIndex {

    /** A value and the programs that have it. */
    private record Value(String value, String label, FixedBitSet programs) {}

    private final int size;
    private final Map<Facet, Map<String, Value>> values = new EnumMap<>(Facet.class);

    FacetIndex(List<CatalogEntry> listed, Reference reference) {
        this.size = listed.size();
        for (Facet facet : Facet.values()) {
            values.put(facet, index(facet, listed, reference));
        }
    }

    /** The programs among {@code found} that have, of every wanted facet, one of the wanted values. */
    FixedBitSet fitting(FixedBitSet found, Map<Facet, Set<String>> wanted) {
        FixedBitSet fitting = found.clone();
        wanted.forEach((facet, any) -> fitting.and(having(facet, any)));
        return fitting;
    }

    /**
     * How many of {@code found} each value would give, were it chosen: what is wanted of the same facet does not count, for
     * another value of it would widen the list. Values that would give nothing are left out unless they are chosen.
     */
    Map<String, List<Listing.FacetCount>> counts(FixedBitSet found, Map<Facet, Set<String>> wanted) {
        Map<String, List<Listing.FacetCount>> counts = new TreeMap<>();
        FixedBitSet everywhere = fitting(found, wanted);
        for (Facet facet : Facet.values()) {
            FixedBitSet base = everywhere;
            if (wanted.containsKey(facet)) {
                Map<Facet, Set<String>> others = new HashMap<>(wanted);
                others.remove(facet);
                base = fitting(found, others);
            }
            counts.put(facet.parameter(), counts(facet, base, wanted.getOrDefault(facet, Set.of())));
        }
        return counts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FacetIndex same && size == same.size && values.equals(same.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    private List<Listing.FacetCount> counts(Facet facet, FixedBitSet base, Set<String> chosen) {
        List<Listing.FacetCount> counts = new ArrayList<>();
        for (Value value : valuesOf(facet).values()) {
            int count = Math.toIntExact(FixedBitSet.intersectionCount(base, value.programs()));
            if (count > 0 || chosen.contains(value.value())) {
                counts.add(new Listing.FacetCount(value.value(), value.label(), count));
            }
        }
        return counts;
    }

    private FixedBitSet having(Facet facet, Set<String> any) {
        FixedBitSet having = new FixedBitSet(size);
        for (String wanted : any) {
            Value value = valuesOf(facet).get(wanted);
            if (value != null) {
                having.or(value.programs());
            }
        }
        return having;
    }

    private Map<String, Value> valuesOf(Facet facet) {
        return values.getOrDefault(facet, Map.of());
    }

    private static Map<String, Value> index(Facet facet, List<CatalogEntry> listed, Reference reference) {
        Map<String, FixedBitSet> programs = new HashMap<>();
        for (int i = 0; i < listed.size(); i++) {
            for (String value : facet.values(listed.get(i), reference)) {
                programs.computeIfAbsent(value, _ -> new FixedBitSet(listed.size()))
                        .set(i);
            }
        }
        List<String> order = facet.order();
        Map<String, Value> ordered = new LinkedHashMap<>();
        programs.entrySet().stream()
                .map(entry -> new Value(entry.getKey(), facet.label(entry.getKey(), reference), entry.getValue()))
                .sorted(Comparator.<Value>comparingInt(value -> order.indexOf(value.value()))
                        .thenComparing(Value::label, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Value::value))
                .forEach(value -> ordered.put(value.value(), value));
        return ordered;
    }
}
