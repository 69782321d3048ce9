package certway.platform.security;

import certway.platform.web.ProblemResponse;
import certway.platform.web.Problems;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * How every service guards its paths: bearer tokens only, no session, and what no rule allows is denied. Realm roles become
 * {@code ROLE_x}, scopes {@code SCOPE_x}.
 */
public final class ResourceServer {

    private static final String[] OPEN_INSIDE = {"/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml"};

    private final JwtDecoder decoder;

    ResourceServer(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * The filter chain of a service.
     *
     * @param rules what is allowed; everything they do not name is denied. Health, metrics and the API's description are open:
     *     the gateway does not route them
     */
    public SecurityFilterChain secure(
            HttpSecurity http,
            Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry>
                    rules) {
        AuthenticationEntryPoint unauthenticated = (request, response, failure) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            ProblemResponse.write(
                    response, Problems.problem(HttpStatus.UNAUTHORIZED, "unauthenticated", "A valid token is needed"));
        };
        AccessDeniedHandler denied = (request, response, failure) -> ProblemResponse.write(
                response, Problems.problem(HttpStatus.FORBIDDEN, "forbidden", "Your roles do not allow this"));
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(OPEN_INSIDE).permitAll();
                    rules.customize(requests);
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(denied)
                        .jwt(jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(ResourceServer::authentication)))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .build();
    }

    private static JwtAuthenticationToken authentication(Jwt token) {
        Set<GrantedAuthority> authorities = new LinkedHashSet<>();
        CurrentUser.realmRoles(token).forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        CurrentUser.scopes(token).forEach(scope -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
        return new JwtAuthenticationToken(token, authorities, CurrentUser.subject(token));
    }
}
