package certway.catalog.search;

import certway.catalog.program.Classification;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the list of programs can be narrowed by. */
enum Facet {
    LEVEL("level"),
    ROLE("role"),
    PREPARES_FOR("preparesFor"),
    TESTING_AREA("testingArea"),
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

    List<String> values(CatalogEntry entry) {
        Classification classification = entry.classification();
        return switch (this) {
            case LEVEL -> List.of(classification.level().text());
            case ROLE -> classification.roles();
            case PREPARES_FOR -> classification.preparesFor();
            case TESTING_AREA -> classification.testingAreas();
            case LANGUAGE -> List.of(entry.about().language());
        };
    }
}
