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
        private final ProblemPage page;

        private Answer(HttpServletResponse response, ProblemPage page) {
            super(response);
            this.page = page;
        }

        /** How a problem is shown to this person. */
        ProblemPage page() {
            return page;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, isNavigation(request) ? new Answer(response, ProblemPage.of(request)) : response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
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
