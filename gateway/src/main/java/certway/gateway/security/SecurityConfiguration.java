package certway.gateway.security;

import certway.gateway.problem.Problem;
import certway.gateway.routes.model.RouteTable;
import jakarta.servlet.DispatcherType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.client.RestClientException;

/** Who gets through the door: sessions of browsers, bearer tokens of API clients, and public reads; nothing else exists. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SecurityConfiguration.class);

    private final KeycloakSettings keycloak;
    private final DoorSettings settings;

    SecurityConfiguration(KeycloakSettings keycloak, DoorSettings settings) {
        this.keycloak = keycloak;
        this.settings = settings;
    }

    /** On the management port only; the door below knows no such path. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Those that stand in the chain of the door, and nowhere else. */
    record OwnFilters(
            BackChannelLogout backChannelLogout,
            LoginCheck loginCheck,
            IssuerCheck issuerCheck,
            TokenRelay tokenRelay) {}

    @Bean
    OwnFilters ownFilters(
            LogoutTokens logoutTokens, MongoSessions sessions, TokenRefresh refresh, LoginCheck.LoginServer login) {
        return new OwnFilters(
                new BackChannelLogout(logoutTokens, sessions),
                new LoginCheck(login),
                new IssuerCheck(keycloak.issuer().toString()),
                new TokenRelay(refresh));
    }

    @Bean
    @Order(2)
    SecurityFilterChain door(
            HttpSecurity http,
            OwnFilters filters,
            OAuth2AuthorizedClientRepository tokensOfALogin,
            LogoutAtKeycloak logoutAtKeycloak) {
        Doorkeeper doorkeeper = new Doorkeeper();
        return http.authorizeHttpRequests(SecurityConfiguration::whoMayAsk)
                .oauth2Login(login -> login.loginPage(KeycloakLogin.START)
                        .successHandler(new LoginReturn(tokensOfALogin))
                        .failureHandler(loginFailed()))
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(doorkeeper)
                        .accessDeniedHandler(doorkeeper))
                .logout(logout -> logout.logoutSuccessHandler(logoutAtKeycloak))
                .csrf(csrf -> csrf.spa()
                        .csrfTokenRepository(csrfCookie())
                        .requireCsrfProtectionMatcher(new NeedsCsrfToken(settings.origin())))
                .exceptionHandling(failures ->
                        failures.authenticationEntryPoint(doorkeeper).accessDeniedHandler(doorkeeper))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(HeadersConfigurer::disable)
                .addFilterBefore(filters.backChannelLogout(), CsrfFilter.class)
                .addFilterBefore(filters.loginCheck(), OAuth2AuthorizationRequestRedirectFilter.class)
                .addFilterBefore(filters.issuerCheck(), OAuth2LoginAuthenticationFilter.class)
                .addFilterBefore(filters.tokenRelay(), AuthorizationFilter.class)
                .build();
    }

    private static void whoMayAsk(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/api/openapi", "/api/docs", "/api/docs/**")
                .permitAll()
                .requestMatchers(RouteTable::isOpen)
                .permitAll()
                .requestMatchers(RouteTable::isListed)
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    /** A refused login and a login service that is down are different things to say. */
    private static AuthenticationFailureHandler loginFailed() {
        return (_, response, failure) -> {
            boolean unreachable = hasCause(failure, RestClientException.class);
            log.warn("A login failed: {}", failure.getMessage());
            (unreachable ? Problem.LOGIN_UNAVAILABLE : Problem.LOGIN_FAILED).answer(response);
        };
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookiePath("/");
        repository.setCookieCustomizer(
                cookie -> cookie.secure(settings.secure()).sameSite("Lax"));
        return repository;
    }

    /** The request as a whole is measured; a timer per filter of the chain would cost more than the filters do. */
    @Bean
    SecurityObservationSettings noTimersWithinTheChain() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (_, response, _) -> Problem.BAD_REQUEST.answer(response);
    }
}
