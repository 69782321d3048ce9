package certway.testkit.identity;

import java.util.Set;

/** Somebody who can log in; the id is Keycloak's subject. */
public record Person(String id, String name, Set<String> roles) {
    public Person {
        roles = Set.copyOf(roles);
    }
}
