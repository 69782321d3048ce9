package certway.gateway.security;

import certway.gateway.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A login's answer must say that it is from our realm (RFC 9207), so that none of another server is mixed in. */
final class IssuerCheck extends OncePerRequestFilter {

    private final String issuer;

    IssuerCheck(String issuer) {
        this.issuer = issuer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(KeycloakLogin.ANSWER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (issuer.equals(request.getParameter("iss"))) {
            chain.doFilter(request, response);
        } else {
            Problem.LOGIN_FAILED.answer(response);
        }
    }
}
