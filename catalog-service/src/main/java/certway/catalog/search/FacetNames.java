package certway.catalog.search;

import java.util.Optional;

/**
 * How people call what programs name by an id: what the catalog needs of the data about pathways, which implements it. Asked
 * whenever the catalog in memory changes, so the answer comes from memory.
 */
@FunctionalInterface
public interface FacetNames {

    /** What an id stands for. */
    enum Kind {
        ROLE,
        TESTING_AREA,
        SPECIALISATION,
        CERTIFICATION,
        BODY
    }

    /** The name of it; empty if there is none, and then the id is shown. */
    Optional<String> nameOf(Kind kind, String id);
}
