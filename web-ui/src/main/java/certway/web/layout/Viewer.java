package certway.web.layout;

import java.util.Set;

/**
 * The person who looks at a page.
 *
 * @param name what the login knows them by; only shown to themselves
 */
public record Viewer(String id, String name, Set<String> roles) {

    private static final Set<String> CATALOG_STAFF = Set.of("author", "reviewer", "catalog-admin");

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Whether this person has something to do among the pages for staff. */
    public boolean writesTheCatalog() {
        return roles.stream().anyMatch(CATALOG_STAFF::contains);
    }
}
