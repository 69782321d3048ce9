package certway.gateway.security;

import certway.gateway.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends nobody to a login that does not answer: a browser would show them nothing but an error of its own. */
final class LoginCheck extends OncePerRequestFilter {

    private final LoginServer login;

    LoginCheck(LoginServer login) {
        this.login = login;
    }

    /** Where people log in. */
    @FunctionalInterface
    interface LoginServer {
        boolean answers();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(KeycloakLogin.START);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (login.answers()) {
            chain.doFilter(request, response);
        } else {
            Problem.LOGIN_UNAVAILABLE.answer(response);
        }
    }
}
