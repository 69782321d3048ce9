package certway.gateway.security;

import certway.gateway.problem.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keycloak says that a login ended there: its sessions end here, on every gateway, since all share them. */
@Controller
final class BackChannelLogout {

    private static final Logger log = LoggerFactory.getLogger(BackChannelLogout.class);

    private final LogoutTokens tokens;
    private final MongoSessions sessions;

    BackChannelLogout(LogoutTokens tokens, MongoSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @PostMapping(path = KeycloakLogin.BACK_CHANNEL_LOGOUT, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    void logout(@RequestParam("logout_token") String logoutToken, HttpServletResponse response) throws IOException {
        try {
            Jwt token = tokens.decoder().decode(logoutToken);
            long ended = sessions.endWhere(token.getClaimAsString("sid"), token.getSubject());
            log.atInfo()
                    .addKeyValue("subject", token.getSubject())
                    .addKeyValue("sessions", ended)
                    .log("Logged out by Keycloak");
        } catch (BadJwtException failure) {
            log.warn("A logout token was refused: {}", failure.getMessage());
            Problem.INVALID_LOGOUT.answer(response);
        } catch (JwtException failure) {
            log.warn("A logout token could not be checked", failure);
            Problem.LOGIN_UNAVAILABLE.answer(response);
        }
    }
}
