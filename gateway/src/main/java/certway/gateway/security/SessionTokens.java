package certway.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** Keeps the tokens of a login in its session, as plain text attributes and without the client's secret. */
final class SessionTokens implements OAuth2AuthorizedClientRepository {

    static @Nullable Tokens of(HttpSession session) {
        return Tokens.of(name -> (String) session.getAttribute(name));
    }

    static Tokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        Instant expiresAt = access.getExpiresAt();
        if (expiresAt == null || refresh == null) {
            throw new IllegalStateException("the realm must give expiring access tokens, and refresh tokens");
        }
        return new Tokens(access.getTokenValue(), expiresAt, refresh.getTokenValue());
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        HttpSession session = request.getSession();
        of(client.getAccessToken(), client.getRefreshToken()).attributes().forEach(session::setAttribute);
    }

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request) {
        throw new UnsupportedOperationException("the relay reads the tokens of a session itself");
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Tokens tokens = of(session);
            if (tokens != null) {
                tokens.attributes().keySet().forEach(session::removeAttribute);
            }
        }
    }
}
