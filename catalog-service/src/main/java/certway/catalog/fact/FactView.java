package certway.catalog.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact as anyone may read it. One that must not be shown still names its sources, but not what they say.
 *
 * @param current whether the value may be shown as what is so
 * @param whyNotCurrent why it may not
 * @param sourcesDiffer also true where a person has decided
 */
public record FactView(
        String id,
        String topic,
        String title,
        Statistic statistic,
        FactState state,
        boolean current,
        @Nullable String whyNotCurrent,
        boolean sourcesDiffer,
        @Nullable Shown value,
        String population,
        @Nullable String place,
        String period,
        LocalDate asOf,
        LocalDate reviewBy,
        @Nullable String note,
        List<Source> sources,
        @Nullable Decision resolution,
        @Nullable String supersededBy) {

    /** A figure and how people write it. */
    public record Shown(Figure figure, String display) {
        static Shown of(Figure figure) {
            return new Shown(figure, figure.display());
        }
    }

    /** A source and what it says. */
    public record Source(
            String title,
            String publisher,
            String edition,
            @Nullable String url,
            @Nullable Shown says,
            @Nullable String note) {}

    /** How somebody decided; who it was is for the editors. */
    public record Decision(Shown value, String reason, Instant at) {}

    public static FactView of(Fact fact, LocalDate today) {
        FactState state = fact.state(today);
        boolean shown = state != FactState.EXPIRED;
        Resolution resolution = fact.resolution();
        return new FactView(
                fact.id(),
                fact.topic(),
                fact.title(),
                fact.statistic(),
                state,
                fact.objection(today).isEmpty(),
                fact.objection(today).orElse(null),
                fact.sourcesDiffer(),
                shown ? fact.value().map(Shown::of).orElse(null) : null,
                fact.population(),
                fact.place(),
                fact.period(),
                fact.asOf(),
                fact.reviewBy(),
                shown ? fact.note() : null,
                fact.sources().stream().map(source -> source(source, shown)).toList(),
                shown && resolution != null ? decision(resolution) : null,
                fact.supersededBy());
    }

    private static Decision decision(Resolution resolution) {
        return new Decision(Shown.of(resolution.value()), resolution.reason(), resolution.at());
    }

    private static Source source(Statement statement, boolean shown) {
        return new Source(
                statement.title(),
                statement.publisher(),
                statement.edition(),
                statement.url(),
                shown ? Shown.of(statement.says()) : null,
                shown ? statement.note() : null);
    }
}
