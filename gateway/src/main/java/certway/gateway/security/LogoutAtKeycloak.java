package certway.gateway.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Once the session here has ended, the login ends at Keycloak, too: a browser is sent there, and a script gets the address to go to,
 * since it could not follow. Nobody is sent to a Keycloak that does not answer: who logs out then is told what could not be done.
 */
@Component
final class LogoutAtKeycloak implements LogoutSuccessHandler {

    /** A page of ours that says so. */
    static final String HERE_ONLY = "/signed-out";

    private final OidcClientInitiatedLogoutSuccessHandler keycloak;
    private final LoginCheck.LoginServer login;
    private final DoorSettings door;

    LogoutAtKeycloak(ClientRegistrationRepository registrations, LoginCheck.LoginServer login, DoorSettings door) {
        this.keycloak = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        this.login = login;
        this.door = door;
        keycloak.setPostLogoutRedirectUri(door.at("/"));
        keycloak.setRedirectStrategy(LogoutAtKeycloak::send);
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication whoWas)
            throws IOException, ServletException {
        if (whoWas == null || login.answers()) {
            keycloak.onLogoutSuccess(request, response, whoWas);
        } else {
            send(request, response, door.at(HERE_ONLY));
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        if (Doorkeeper.prefersAPage(request)) {
            response.sendRedirect(url, HttpServletResponse.SC_SEE_OTHER);
        } else {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader(HttpHeaders.LOCATION, url);
        }
    }
}
