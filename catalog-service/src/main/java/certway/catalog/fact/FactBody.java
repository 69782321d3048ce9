package certway.catalog.fact;

import certway.catalog.register.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A fact as an editor writes it: the decision between sources is an act of its own. */
record FactBody(
        String topic,
        String title,
        Statistic statistic,
        String population,
        @Nullable String place,
        String period,
        LocalDate asOf,
        LocalDate reviewBy,
        @Nullable String note,
        List<Statement> sources,
        @Nullable String supersededBy) {

    FactBody {
        Objects.requireNonNull(statistic, "statistic");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(reviewBy, "reviewBy");
        sources = Texts.list(sources);
    }

    Fact fact(String id, @Nullable Resolution resolution) {
        return new Fact(
                id,
                topic,
                title,
                statistic,
                population,
                place,
                period,
                asOf,
                reviewBy,
                note,
                sources,
                resolution,
                supersededBy);
    }

    boolean saysTheSameAs(Fact fact) {
        return statistic == fact.statistic()
                && sources.stream()
                        .map(Statement::says)
                        .toList()
                        .equals(fact.sources().stream().map(Statement::says).toList());
    }
}
