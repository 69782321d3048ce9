package certway.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Takes people back to where they wanted to go before they had to log in; only ever to a path of ours. */
final class LoginReturn implements AuthenticationSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(LoginReturn.class);
    private static final String PLACE = "loginReturn";
    private static final String HOME = "/";
    private static final int LONGEST = 2_000;

    static void remember(HttpServletRequest request) {
        String query = request.getQueryString();
        request.getSession()
                .setAttribute(PLACE, query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        HttpSession session = request.getSession();
        String place = (String) session.getAttribute(PLACE);
        session.removeAttribute(PLACE);
        log.atInfo().addKeyValue("subject", authentication.getName()).log("Logged in");
        response.sendRedirect(ownPath(place));
    }

    static String ownPath(@Nullable String place) {
        boolean own = place != null
                && place.length() <= LONGEST
                && place.startsWith("/")
                && !place.startsWith("//")
                && !place.contains("\\");
        return own ? place : HOME;
    }
}
