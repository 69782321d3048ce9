package certway.gateway.security;

import certway.gateway.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keycloak says that a login ended there: its sessions end here, on every gateway, since all share them. It stands before
 * the check against cross-site requests: the signed token is what makes this request genuine.
 */
final class BackChannelLogout extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BackChannelLogout.class);

    private final LogoutTokens tokens;
    private final MongoSessions sessions;

    BackChannelLogout(LogoutTokens tokens, MongoSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(KeycloakLogin.BACK_CHANNEL_LOGOUT)
                || !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = request.getParameter("logout_token");
        try {
            logout(tokens.decoder().decode(token == null ? "" : token));
        } catch (BadJwtException failure) {
            log.warn("A logout token was refused: {}", failure.getMessage());
            Problem.INVALID_LOGOUT.answer(response);
        } catch (JwtException failure) {
            log.warn("A logout token could not be checked", failure);
            Problem.LOGIN_UNAVAILABLE.answer(response);
        }
    }

    private void logout(Jwt token) {
        long ended = sessions.endWhere(token.getClaimAsString("sid"), token.getSubject());
        log.atInfo()
                .addKeyValue("subject", token.getSubject())
                .addKeyValue("sessions", ended)
                .log("Logged out by Keycloak");
    }
}
