package certway.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * After a login: the session keeps the tokens as plain attributes, without the client's secret that came with them, and
 * people go where they wanted to before they had to log in; only ever to a path of ours.
 */
final class LoginReturn implements AuthenticationSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(LoginReturn.class);
    private static final String PLACE = "loginReturn";
    private static final String HOME = "/";
    private static final int LONGEST = 2_000;

    private final OAuth2AuthorizedClientRepository tokensOfALogin;

    LoginReturn(OAuth2AuthorizedClientRepository tokensOfALogin) {
        this.tokensOfALogin = tokensOfALogin;
    }

    /** The page that was asked for, or the one whose form was sent. */
    static void remember(HttpServletRequest request) {
        String place = HttpMethod.GET.matches(request.getMethod())
                ? withQuery(request.getRequestURI(), request.getQueryString())
                : sender(request.getHeader(HttpHeaders.REFERER));
        request.getSession().setAttribute(PLACE, place);
    }

    /** Only the path counts: who sent it from elsewhere comes back to a place of ours. */
    private static String sender(@Nullable String referer) {
        try {
            URI page = URI.create(referer == null ? HOME : referer);
            return withQuery(page.getRawPath(), page.getRawQuery());
        } catch (IllegalArgumentException _) {
            return HOME;
        }
    }

    private static String withQuery(@Nullable String path, @Nullable String query) {
        String place = path == null ? HOME : path;
        return query == null ? place : place + '?' + query;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        keepTokens(request, response, authentication);
        String place = (String) session.getAttribute(PLACE);
        session.removeAttribute(PLACE);
        log.atInfo().addKeyValue("subject", authentication.getName()).log("Logged in");
        response.sendRedirect(ownPath(place));
    }

    private void keepTokens(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        OAuth2AuthorizedClient client =
                tokensOfALogin.loadAuthorizedClient(KeycloakLogin.REGISTRATION, authentication, request);
        if (client == null) {
            throw new IllegalStateException("a login without tokens");
        }
        HttpSession session = request.getSession();
        Tokens.of(client.getAccessToken(), client.getRefreshToken())
                .attributes()
                .forEach(session::setAttribute);
        tokensOfALogin.removeAuthorizedClient(KeycloakLogin.REGISTRATION, authentication, request, response);
    }

    static String ownPath(@Nullable String place) {
        if (place == null || place.length() > LONGEST) {
            return HOME;
        }
        return place.startsWith("/") && !place.startsWith("//") && !place.contains("\\") ? place : HOME;
    }
}
