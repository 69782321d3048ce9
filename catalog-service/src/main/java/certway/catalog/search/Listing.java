package certway.catalog.search;

import certway.catalog.program.Credit;
import certway.catalog.program.Level;
import certway.catalog.program.Price;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of programs.
 *
 * @param total how many programs fit
 * @param facets how many programs each value of each facet would give
 */
record Listing(List<Item> items, @Nullable String next, int total, Map<String, Map<String, Integer>> facets) {

    /** One program of the list. */
    record Item(
            String programId,
            String slug,
            String title,
            String summary,
            Level level,
            int studyMinutes,
            Price price,
            List<Credit> credits,
            List<String> preparesFor,
            String language,
            int version) {

        static Item of(CatalogEntry entry) {
            return new Item(
                    entry.program().id().value(),
                    entry.program().slug().value(),
                    entry.about().title(),
                    entry.about().summary(),
                    entry.classification().level(),
                    entry.terms().studyMinutes(),
                    entry.terms().price(),
                    entry.terms().credits(),
                    entry.classification().preparesFor(),
                    entry.about().language(),
                    entry.program().latest().number());
        }
    }
}
