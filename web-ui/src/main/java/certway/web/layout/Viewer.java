package certway.web.layout;

import java.util.Set;

/**
 * The person who looks at a page.
 *
 * @param name what the login knows them by; only shown to themselves
 */
public record Viewer(String id, String name, Set<String> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }
}
