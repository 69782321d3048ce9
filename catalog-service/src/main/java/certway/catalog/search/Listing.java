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
 * @param similar true if nothing fits the text as it stands, and this is what fits it with a letter wrong
 * @param facets how many programs each value of each facet would give
 */
record Listing(
        List<Item> items,
        @Nullable String next,
        int total,
        @Nullable Boolean similar,
        Map<String, List<FacetCount>> facets) {

    /** A value of a facet, how people call it, and how many programs it would give. */
    record FacetCount(String value, String label, int count) {}

    /** One program of the list; {@code highlights} is there when something was looked for. */
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
            int version,
            @Nullable Highlights highlights) {

        static Item of(CatalogEntry entry, @Nullable Highlights highlights) {
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
                    entry.program().latest().number(),
                    highlights);
        }
    }
}
