package certway.gateway.security;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** What Keycloak gave a session to act with; it never leaves the servers. */
record Tokens(String access, Instant expiresAt, String refresh) {

    private static final String ACCESS = "accessToken";
    private static final String EXPIRES_AT = "accessTokenExpiresAt";
    private static final String REFRESH = "refreshToken";

    static Tokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        Instant expiresAt = access.getExpiresAt();
        if (expiresAt == null || refresh == null) {
            throw new IllegalStateException("the realm must give expiring access tokens, and refresh tokens");
        }
        return new Tokens(access.getTokenValue(), expiresAt, refresh.getTokenValue());
    }

    static @Nullable Tokens of(HttpSession session) {
        return of(name -> (String) session.getAttribute(name));
    }

    static @Nullable Tokens of(Attributes attributes) {
        String access = attributes.get(ACCESS);
        String expiresAt = attributes.get(EXPIRES_AT);
        String refresh = attributes.get(REFRESH);
        return access == null || expiresAt == null || refresh == null
                ? null
                : new Tokens(access, Instant.parse(expiresAt), refresh);
    }

    Map<String, String> attributes() {
        return Map.of(ACCESS, access, EXPIRES_AT, expiresAt.toString(), REFRESH, refresh);
    }

    boolean isUsableAt(Instant time) {
        return time.isBefore(expiresAt);
    }

    /** Where a session's attributes are read. */
    @FunctionalInterface
    interface Attributes {
        @Nullable
        String get(String name);
    }

    @Override
    public String toString() {
        return "Tokens[expiresAt=" + expiresAt + "]";
    }
}
