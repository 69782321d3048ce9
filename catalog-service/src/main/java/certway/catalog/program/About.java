package certway.catalog.program;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program says about itself.
 *
 * @param description Markdown
 * @param audience Markdown: who it fits and who it does not fit
 * @param reviewed the last review of the content
 * @param translationOf the program that this one says in another language
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
        List<Source> sources,
        @Nullable ProgramId translationOf) {

    public About {
        awards = List.copyOf(awards);
        doesNotAward = List.copyOf(doesNotAward);
        sources = List.copyOf(sources);
    }

    /** Of a program that is no translation. */
    public About(
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
        this(title, summary, description, provider, language, audience, awards, doesNotAward, reviewed, sources, null);
    }
}
