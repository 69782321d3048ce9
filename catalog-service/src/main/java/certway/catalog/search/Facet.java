package certway.catalog.search;

import certway.catalog.program.Credit;
import certway.catalog.program.Level;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the list of programs can be narrowed by. */
enum Facet {
    ROLE("role"),
    TESTING_AREA("testingArea"),
    SPECIALISATION("specialisation"),
    PREPARES_FOR("preparesFor"),
    BODY("body"),
    LEVEL("level"),
    HOURS("hours"),
    CE_CREDITS("ceCredits"),
    CREDIT_BODY("creditBody"),
    PRICE("price"),
    LANGUAGE("language");

    private final String parameter;

    Facet(String parameter) {
        this.parameter = parameter;
    }

    /** How requests and answers call it. */
    String parameter() {
        return parameter;
    }

    static Optional<Facet> of(String parameter) {
        return Stream.of(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    List<String> values(CatalogEntry entry, Reference reference) {
        return switch (this) {
            case ROLE -> entry.classification().roles();
            case TESTING_AREA -> entry.classification().testingAreas();
            case SPECIALISATION -> entry.classification().specialisations();
            case PREPARES_FOR -> entry.classification().preparesFor();
            case BODY ->
                entry.classification().preparesFor().stream()
                        .map(reference::body)
                        .distinct()
                        .toList();
            case LEVEL -> List.of(entry.classification().level().text());
            case HOURS -> List.of(Buckets.HOURS.of(entry.terms().studyMinutes()));
            case CE_CREDITS -> List.of(Buckets.CREDITS.of(credits(entry)));
            case CREDIT_BODY ->
                entry.terms().credits().stream().map(Credit::body).distinct().toList();
            case PRICE ->
                List.of(Buckets.PRICE.of(Money.hundredths(entry.terms().price())));
            case LANGUAGE -> List.of(entry.about().language());
        };
    }

    /** The order in which values make sense; empty if only their labels give one. */
    List<String> order() {
        return switch (this) {
            case LEVEL -> Stream.of(Level.values()).map(Level::text).toList();
            case HOURS -> Buckets.HOURS.values();
            case CE_CREDITS -> Buckets.CREDITS.values();
            case PRICE -> Buckets.PRICE.values();
            case ROLE, TESTING_AREA, SPECIALISATION, PREPARES_FOR, BODY, CREDIT_BODY, LANGUAGE -> List.of();
        };
    }

    String label(String value, Reference reference) {
        return switch (this) {
            case ROLE -> reference.name(FacetNames.Kind.ROLE, value);
            case TESTING_AREA -> reference.name(FacetNames.Kind.TESTING_AREA, value);
            case SPECIALISATION -> reference.name(FacetNames.Kind.SPECIALISATION, value);
            case PREPARES_FOR -> reference.name(FacetNames.Kind.CERTIFICATION, value);
            case BODY, CREDIT_BODY -> reference.name(FacetNames.Kind.BODY, value);
            case LEVEL ->
                value.substring(0, 1).toUpperCase(Locale.ROOT)
                        + value.substring(1).replace('-', ' ');
            case HOURS -> Buckets.HOURS.label(value);
            case CE_CREDITS -> Buckets.CREDITS.label(value);
            case PRICE -> Buckets.PRICE.label(value);
            case LANGUAGE -> Locale.forLanguageTag(value).getDisplayName(Locale.ENGLISH);
        };
    }

    /** The most that one body counts: what several bodies count is the same hours again. */
    private static long credits(CatalogEntry entry) {
        return entry.terms().credits().stream()
                .mapToLong(credit -> entry.terms().credits().stream()
                        .filter(other -> other.body().equals(credit.body()))
                        .mapToLong(Credit::tenths)
                        .sum())
                .max()
                .orElse(0);
    }
}
