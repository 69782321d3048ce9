package certway.catalog.search;

/** Whoever changed bodies, certifications or names on this instance says so here, and the catalog shows it. */
@FunctionalInterface
public interface ReferenceChanges {

    void referenceChanged();
}
