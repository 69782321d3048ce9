package certway.catalog.program;

import java.time.LocalDate;
import java.util.List;

/**
 * What a program says about itself.
 *
 * @param description Markdown
 * @param audience Markdown: who it fits and who it does not fit
 * @param reviewed the last review of the content
 */
public record About(
        String title,
        String summary,
        String description,
        String provider,
        String language,
        String audience,
        List<String> awards,
        List<String> doesNotAward,
        LocalDate reviewed,
        List<Source> sources) {

    public About {
        awards = List.copyOf(awards);
        doesNotAward = List.copyOf(doesNotAward);
        sources = List.copyOf(sources);
    }
}
