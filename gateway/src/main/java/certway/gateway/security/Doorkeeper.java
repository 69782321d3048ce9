package certway.gateway.security;

import certway.gateway.problem.Problem;
import certway.gateway.routes.model.RouteTable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says to whom is not let in: nothing is here, log in first (a browser is sent there), or not allowed. */
final class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean badToken = failure instanceof OAuth2AuthenticationException;
        if (!badToken && !RouteTable.isListed(request)) {
            Problem.NOT_FOUND.answer(response);
        } else if (!badToken && Problem.isForAPerson(request)) {
            LoginReturn.remember(request);
            response.sendRedirect(KeycloakLogin.START);
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
            Problem.UNAUTHENTICATED.answer(response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (failure instanceof CsrfException) {
            Problem.CSRF.answer(response);
        } else if (RouteTable.isListed(request)) {
            Problem.FORBIDDEN.answer(response);
        } else {
            Problem.NOT_FOUND.answer(response);
        }
    }

    static boolean prefersAPage(HttpServletRequest request) {
        return accepts(request).stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
    }

    private static List<MediaType> accepts(HttpServletRequest request) {
        try {
            return MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
        } catch (InvalidMediaTypeException _) {
            return List.of();
        }
    }
}
