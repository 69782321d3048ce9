package certway.catalog.search;

import java.util.Optional;

/**
 * What is known of a certification: what the catalog needs of the data about pathways, which implements it. Asked for every
 * program whenever the catalog in memory changes, so the answer comes from memory.
 */
@FunctionalInterface
public interface Certifications {

    /** The certification; empty if nothing is known of it. */
    Optional<KnownCertification> find(String id);
}
