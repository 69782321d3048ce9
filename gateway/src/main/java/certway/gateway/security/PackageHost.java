package certway.gateway.security;

import certway.gateway.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * HTML packages bring scripts of strangers. They exist on a host of their own only, which has no session, and nothing else
 * exists there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
final class PackageHost extends OncePerRequestFilter {

    static final String PACKAGES = "/packages/";

    private final DoorSettings settings;

    PackageHost(DoorSettings settings) {
        this.settings = settings;
    }

    static boolean isPackage(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PACKAGES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader(HttpHeaders.HOST);
        boolean packageHost = host != null && settings.isOfPackages(host);
        if (packageHost == isPackage(request)) {
            chain.doFilter(request, response);
        } else {
            Problem.NOT_FOUND.answer(response);
        }
    }
}
