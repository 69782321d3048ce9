package certway.catalog.search;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the catalog.
 *
 * @param text what somebody typed; empty asks for everything
 * @param wanted per facet any one of the values must fit
 * @param after where the previous page ended
 */
record CatalogQuery(String text, Map<Facet, Set<String>> wanted, Sort sort, int limit, Sort.@Nullable Position after) {

    CatalogQuery {
        wanted = Map.copyOf(wanted);
    }

    boolean admits(CatalogEntry entry) {
        return wanted.keySet().stream().allMatch(facet -> admits(entry, facet));
    }

    /** Whether the entry fits all wanted facets but this one: what its counts are made of. */
    boolean admitsBut(CatalogEntry entry, Facet free) {
        return wanted.keySet().stream().allMatch(facet -> facet == free || admits(entry, facet));
    }

    private boolean admits(CatalogEntry entry, Facet facet) {
        Set<String> values = wanted.getOrDefault(facet, Set.of());
        return facet.values(entry).stream().anyMatch(values::contains);
    }
}
