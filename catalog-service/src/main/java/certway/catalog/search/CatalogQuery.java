package certway.catalog.search;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question to the catalog.
 *
 * @param text what somebody typed; empty asks for everything
 * @param wanted per facet any one of the values must fit
 * @param after where the previous page ended
 */
record CatalogQuery(
        String text,
        Map<Facet, Set<String>> wanted,
        Sort sort,
        int limit,
        @Nullable Mark after) {

    /**
     * Where a page ended; belongs to one list only.
     *
     * @param list the question, whatever page of it
     * @param similar whether the list is of what fits with a letter wrong: that it goes on with, whatever is published
     */
    record Mark(int list, boolean similar, Sort.Position position) {

        Mark {
            Objects.requireNonNull(position, "position");
        }
    }

    CatalogQuery {
        wanted = Map.copyOf(wanted);
    }

    /** Tells lists apart, in every process alike. */
    int list() {
        Map<String, Set<String>> named = new TreeMap<>();
        wanted.forEach((facet, values) -> named.put(facet.parameter(), values));
        return Objects.hash(text, named, sort.parameter());
    }
}
