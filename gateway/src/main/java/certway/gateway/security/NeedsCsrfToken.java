package certway.gateway.security;

import certway.gateway.routes.model.RouteTable;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which requests must show that they come from a page of ours by the token of the cookie. A form of our pages needs no script
 * for that: browsers themselves say where a form was sent from ({@code Sec-Fetch-Site}, and {@code Origin} before that), and no
 * page of others can make them say otherwise. Whoever says neither needs the token. Programs need none for an address that is a
 * key, since a page of others does not know it.
 */
final class NeedsCsrfToken implements RequestMatcher {

    private static final String LOGOUT = "/logout";

    private final String ownOrigin;

    NeedsCsrfToken(String ownOrigin) {
        this.ownOrigin = ownOrigin;
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        if (!CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)) {
            return false;
        }
        boolean form = RouteTable.isPage(request) || request.getRequestURI().equals(LOGOUT);
        return form ? !isFromOurPage(request) : !RouteTable.isKey(request);
    }

    private boolean isFromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origin.equals(ownOrigin)) {
            return false;
        }
        return site == null ? origin != null : site.equals("same-origin");
    }
}
