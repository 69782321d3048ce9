package certway.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who makes the request.
 *
 * @param id Keycloak's subject, and nothing else identifies a person
 * @param roles realm roles
 */
public record CurrentUser(String id, Set<String> roles) {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    public static CurrentUser of(Jwt token) {
        return new CurrentUser(subject(token), realmRoles(token));
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** The decoder refuses tokens without a subject. */
    static String subject(Jwt token) {
        return Objects.requireNonNull(token.getSubject(), "sub");
    }

    static Set<String> realmRoles(Jwt token) {
        Map<String, Object> access = token.getClaimAsMap("realm_access");
        if (access == null || !(access.get("roles") instanceof List<?> roles)) {
            return Set.of();
        }
        return Set.copyOf(roles.stream().map(String::valueOf).toList());
    }

    /** What the token was given for, as services have it. */
    public static Collection<String> scopes(Jwt token) {
        String scope = token.getClaimAsString("scope");
        return scope == null || scope.isBlank()
                ? List.of()
                : List.of(scope.trim().split("\\s+"));
    }
}
