package certway.gateway.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever waits in front of a browser for a page gets the gateway's own problems as a page, even when no service is up. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ForPeople extends OncePerRequestFilter {

    /** Marks the answer to such a request. */
    static final class Answer extends HttpServletResponseWrapper {
        private Answer(HttpServletResponse response) {
            super(response);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, isNavigation(request) ? new Answer(response) : response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    static String page(Problem problem) {
        String advice = switch (problem) {
            case UNAVAILABLE, LOGIN_UNAVAILABLE, TIMEOUT, INTERNAL ->
                "What you saved is safe. Try again in a few seconds.";
            case TOO_MANY_REQUESTS -> "Wait a few seconds, then go on.";
            case UNAUTHENTICATED, LOGIN_FAILED -> "Sign in and try again.";
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "Check the address, or start again from the beginning.";
            case CSRF, FORBIDDEN -> "Go back, load the page again, and repeat what you did.";
            case BAD_REQUEST, INVALID_LOGOUT, NOT_ACCEPTABLE, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE ->
                "Go back and check what you entered.";
        };
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%2$s – Certway</title>
            </head>
            <body>
            <main data-problem="%4$s">
            <p>%1$d</p>
            <h1>%2$s</h1>
            <p>%3$s</p>
            <p><a href="/">To the start page</a></p>
            </main>
            </body>
            </html>
            """.formatted(problem.status().value(), problem.title(), advice, problem.type());
    }

    /** A page or the sending of a form, and not a script that asks for data. */
    static boolean isNavigation(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        boolean shown = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.POST.matches(request.getMethod());
        return shown && (mode == null || mode.equals("navigate")) && accepts(request);
    }

    private static boolean accepts(HttpServletRequest request) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader("Accept"));
            return accepted.stream().anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
