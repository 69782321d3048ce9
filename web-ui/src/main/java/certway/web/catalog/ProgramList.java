package certway.web.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the catalog as the service answers it.
 *
 * @param facets what the list can be narrowed by, in the order in which it is shown
 */
public record ProgramList(
        List<Item> items,
        @Nullable String next,
        int total,
        @Nullable Boolean similar,
        Map<String, List<FacetCount>> facets) {

    /** A value of a facet, how people call it, and how many programs it would give. */
    public record FacetCount(String value, String label, int count) {}

    /** What a chosen value is called; the value itself where the list does not say. */
    public String label(String facet, String value) {
        return facets.getOrDefault(facet, List.of()).stream()
                .filter(count -> count.value().equals(value))
                .map(FacetCount::label)
                .findFirst()
                .orElse(value.replace('-', ' '));
    }

    /** What a program is called; its id where the list does not have it. */
    public String title(String programId) {
        return items.stream()
                .filter(item -> item.programId().equals(programId))
                .map(Item::title)
                .findFirst()
                .orElse(programId);
    }

    /** Whether nothing fits what was typed as it stands, and this is what fits it with a letter wrong. */
    public boolean isSimilar() {
        return Boolean.TRUE.equals(similar);
    }

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
