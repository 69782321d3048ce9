package certway.gateway.security;

import certway.gateway.problem.Problem;
import certway.gateway.routes.model.RouteTable;
import certway.gateway.security.TokenRefresh.Result;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a request the {@code Authorization} that it may go on with: the caller's own checked token, the session's, or
 * none. Public reads go on without one, whoever reads; pages take it along to greet whoever is signed in.
 */
final class TokenRelay extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(TokenRelay.class);

    private final TokenRefresh refresh;

    TokenRelay(TokenRefresh refresh) {
        this.refresh = refresh;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!RouteTable.knowsItsCaller(request)) {
            chain.doFilter(new Authorized(request, null), response);
            return;
        }
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller instanceof JwtAuthenticationToken client) {
            chain.doFilter(new Authorized(request, client.getToken().getTokenValue()), response);
        } else if (caller instanceof OAuth2AuthenticationToken) {
            relaySession(request, response, chain);
        } else {
            chain.doFilter(new Authorized(request, null), response);
        }
    }

    private void relaySession(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        Tokens held = Tokens.of(session);
        Result result = held == null ? new Result.Ended() : refresh.current(session.getId(), held);
        switch (result) {
            case Result.Usable(String token) -> chain.doFilter(new Authorized(request, token), response);
            case Result.Unavailable() -> {
                if (RouteTable.isOpen(request)) {
                    // A page for anyone needs nobody's token: it is better shown to nobody in particular than not at
                    // all.
                    chain.doFilter(new Authorized(request, null), response);
                } else {
                    Problem.LOGIN_UNAVAILABLE.answer(response);
                }
            }
            case Result.Ended() -> {
                log.info("A session ended, since Keycloak ended the login");
                session.invalidate();
                SecurityContextHolder.setContext(new SecurityContextImpl(nobody()));
                chain.doFilter(new Authorized(request, null), response);
            }
        }
    }

    private static Authentication nobody() {
        return new AnonymousAuthenticationToken(
                "ended", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
    }

    private static final class Authorized extends HttpServletRequestWrapper {
        private final @Nullable String authorization;

        Authorized(HttpServletRequest request, @Nullable String token) {
            super(request);
            this.authorization = token == null ? null : "Bearer " + token;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isAuthorization(name) ? authorization : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            if (!isAuthorization(name)) {
                return super.getHeaders(name);
            }
            return Collections.enumeration(authorization == null ? List.of() : List.of(authorization));
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = Collections.list(super.getHeaderNames());
            names.removeIf(Authorized::isAuthorization);
            if (authorization != null) {
                names.add(HttpHeaders.AUTHORIZATION);
            }
            return Collections.enumeration(names);
        }

        private static boolean isAuthorization(String name) {
            return HttpHeaders.AUTHORIZATION.equalsIgnoreCase(name);
        }
    }
}
