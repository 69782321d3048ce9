package certway.catalog.fact;

import certway.catalog.register.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated, sourced statement. Its value is what its sources agree on, or what a person decided where they do not.
 *
 * @param population whom or what it is about
 * @param period the time that it is about
 * @param asOf the day from which the statement is
 * @param reviewBy the last day on which it may be shown without having been looked at again
 * @param supersededBy the fact that took its place
 */
public record Fact(
        String id,
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
        @Nullable Resolution resolution,
        @Nullable String supersededBy) {

    public Fact {
        id = Texts.of(id);
        topic = Texts.of(topic);
        title = Texts.of(title);
        Objects.requireNonNull(statistic, "statistic");
        population = Texts.of(population);
        period = Texts.of(period);
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(reviewBy, "reviewBy");
        sources = Texts.list(sources);
    }

    public FactState state(LocalDate today) {
        if (supersededBy != null) {
            return FactState.SUPERSEDED;
        }
        if (sources.isEmpty() || reviewBy.isBefore(today)) {
            return FactState.EXPIRED;
        }
        return sourcesDiffer() ? FactState.DISPUTED : FactState.AGREED;
    }

    /** What may be shown, if the sources agree or somebody decided. */
    public Optional<Figure> value() {
        if (resolution != null) {
            return Optional.of(resolution.value());
        }
        return sources.isEmpty() || sourcesDiffer()
                ? Optional.empty()
                : Optional.of(sources.getFirst().says());
    }

    /** Why a page must not cite the fact on that day as what is so. */
    public Optional<String> objection(LocalDate today) {
        return switch (state(today)) {
            case AGREED -> Optional.empty();
            case DISPUTED ->
                value().isPresent()
                        ? Optional.empty()
                        : Optional.of("its sources differ and nobody has decided between them");
            case SUPERSEDED -> Optional.of("it was superseded by %s".formatted(supersededBy));
            case EXPIRED ->
                Optional.of(sources.isEmpty() ? "it has no source" : "its review was due on %s".formatted(reviewBy));
        };
    }

    boolean sourcesDiffer() {
        return sources.stream()
                .anyMatch(source -> !source.says().agreesWith(sources.getFirst().says()));
    }

    Fact resolved(@Nullable Resolution decided) {
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
                decided,
                supersededBy);
    }

    /** With one more statement; a decision between the earlier ones does not cover it. */
    Fact with(Statement statement) {
        List<Statement> more = new java.util.ArrayList<>(sources);
        more.add(statement);
        return new Fact(
                id, topic, title, statistic, population, place, period, asOf, reviewBy, note, more, null, supersededBy);
    }
}
