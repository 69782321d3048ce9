package certway.web.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the catalog as the service answers it.
 *
 * @param facets per facet and value how many programs it would give
 */
public record ProgramList(
        List<Item> items, @Nullable String next, int total, Map<String, Map<String, Integer>> facets) {

    /** One program of the list. */
    public record Item(
            String programId,
            String slug,
            String title,
            String summary,
            String level,
            int studyMinutes,
            Price price,
            List<Credit> credits,
            List<String> preparesFor,
            String language,
            int version) {}

    /** In the currency's minor unit; a sample is charged to nobody. */
    public record Price(long amountMinor, String currency, boolean sample) {}

    /** Continuing education credit of a body in tenths. */
    public record Credit(String body, String category, int tenths) {}
}
