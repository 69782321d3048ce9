package certway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;

/**
 * The same figure under every address that the gateway would take to the catalog. A browser that is told so by a route of the test
 * would keep nothing and ask for every style and script of every page again.
 */
final class Figures extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String FIGURE =
            "<svg xmlns='http://www.w3.org/2000/svg' width='640' height='480'><title>An arm</title></svg>";

    /** Before all that would refuse an address that is none of the pages'. */
    static FilterRegistrationBean<Figures> first() {
        FilterRegistrationBean<Figures> first = new FilterRegistrationBean<>(new Figures());
        first.setOrder(Ordered.HIGHEST_PRECEDENCE);
        first.addUrlPatterns("/api/files/*");
        return first;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setContentType("image/svg+xml");
        response.getWriter().write(FIGURE);
    }
}
