package certway.catalog.search;

import java.util.Optional;

/**
 * Which body grants a certification: what the catalog needs of the data about pathways, which implements it. Asked for every
 * program whenever the catalog in memory changes, so the answer comes from memory.
 */
@FunctionalInterface
public interface CertificationBodies {

    /** The id of the body; empty if nothing is known of such a certification. */
    Optional<String> bodyOf(String certification);
}
