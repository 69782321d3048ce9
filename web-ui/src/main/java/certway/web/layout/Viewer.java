package certway.web.layout;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The person who looks at a page.
 *
 * @param name what the login knows them by; only shown to themselves
 */
public record Viewer(String id, String name, Set<String> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Where this person finds something to do among the pages for staff. */
    public List<Section> sections() {
        return Stream.of(Section.values())
                .filter(section -> section.isFor(roles))
                .toList();
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
