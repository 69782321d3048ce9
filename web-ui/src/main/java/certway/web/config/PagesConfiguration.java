package certway.web.config;

import certway.platform.security.CurrentUser;
import certway.platform.security.SecurityConfiguration;
import certway.platform.web.BodyLimit;
import certway.platform.web.Correlation;
import certway.web.layout.PageSettings;
import certway.web.layout.Pages;
import certway.web.layout.Section;
import certway.web.remote.UpstreamSettings;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Templates, static files, and who may see which page. */
@Configuration(proxyBeanMethods = false)
@Import(SecurityConfiguration.class)
@EnableConfigurationProperties({PageSettings.class, UpstreamSettings.class})
class PagesConfiguration implements WebMvcConfigurer {

    /** As much as the gateway lets through. */
    private static final long FILE_BYTES = 32L * 1024 * 1024;

    /** As much for a form that anybody may send. */
    private static final long HANDED_BYTES = 1024 * 1024;

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    InstantSource clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        FilterRegistrationBean<Correlation> registration = new FilterRegistrationBean<>(new Correlation());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        return new FilterRegistrationBean<>(new BodyLimit(Map.of(
                "/check/file", HANDED_BYTES,
                "/admin/uploads", FILE_BYTES,
                "/records/files", FILE_BYTES,
                "/admin/records/files", FILE_BYTES,
                "/admin/imports", FILE_BYTES,
                "/admin/question-imports", FILE_BYTES,
                "/admin/cartridge-imports", FILE_BYTES,
                "/admin/roster/lists", FILE_BYTES)));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations(
                        "classpath:/static/", "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** Pages of one's own need a valid token, as any service does; the gateway sends people to the login before that. */
    @Bean
    SecurityFilterChain whoMaySee(HttpSecurity http, JwtDecoder decoder, Pages pages) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(PagesConfiguration::rules)
                .exceptionHandling(failures -> failures.accessDeniedHandler(
                                (request, response, _) -> refuse(pages, "forbidden", request, response))
                        .authenticationEntryPoint((request, response, _) -> askWho(pages, request, response)))
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.decoder(decoder).jwtAuthenticationConverter(PagesConfiguration::person))
                        .authenticationEntryPoint((request, response, _) -> askWho(pages, request, response)))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(
                        "/learn/**", "/certificates/**", "/transcript", "/credits", "/records/**", "/account/**")
                .authenticated();
        requests.requestMatchers("/admin").hasAnyRole(Section.allRoles());
        requests.requestMatchers(HttpMethod.POST, "/admin/programs").hasRole("author");
        requests.requestMatchers(HttpMethod.GET, "/admin/programs").hasAnyRole("author", "reviewer", "catalog-admin");
        programs(requests);
        registers(requests);
        desk(requests);
        requests.requestMatchers("/admin/imports", "/admin/imports/{id}").hasRole("catalog-admin");
        requests.requestMatchers("/admin/**").denyAll();
        requests.anyRequest().permitAll();
    }

    /** Who may look at a draft may look at all of its pages; only authors change it. */
    private static void programs(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(
                        HttpMethod.GET,
                        "/admin/programs/{program}",
                        "/admin/programs/{program}/settings/{section}",
                        "/admin/programs/{program}/units/{unit}",
                        "/admin/programs/{program}/units/{unit}/questions/{question}",
                        "/admin/programs/{program}/files",
                        "/admin/programs/{program}/publish",
                        "/admin/programs/{program}/versions",
                        "/admin/programs/{program}/preview",
                        "/admin/programs/{program}/preview/{unit}")
                .hasAnyRole("author", "reviewer", "catalog-admin");
        requests.requestMatchers(HttpMethod.GET, "/admin/programs/{program}/log")
                .hasAnyRole("author", "catalog-admin");
        requests.requestMatchers("/admin/programs/{program}/publish").hasAnyRole("author", "reviewer", "catalog-admin");
        requests.requestMatchers(
                        "/admin/programs/{program}/versions",
                        "/admin/programs/{program}/modules/**",
                        "/admin/programs/{program}/settings/{section}",
                        "/admin/programs/{program}/units/**",
                        "/admin/programs/{program}/files",
                        "/admin/programs/{program}/render",
                        "/admin/uploads",
                        "/admin/cartridges",
                        "/admin/cartridge-imports",
                        "/admin/question-imports")
                .hasRole("author");
    }

    /** Who writes programs sees the facts that they may cite, and says what sources say; one role keeps the registers. */
    private static void registers(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/admin/facts/_new").hasRole("catalog-admin");
        requests.requestMatchers(HttpMethod.GET, "/admin/facts", "/admin/facts/{id}", "/admin/facts/{id}/{act}")
                .hasAnyRole("author", "reviewer", "catalog-admin");
        requests.requestMatchers(HttpMethod.POST, "/admin/facts/{id}/statement").hasAnyRole("author", "catalog-admin");
        requests.requestMatchers("/admin/facts/**", "/admin/pathways/**").hasRole("catalog-admin");
    }

    /** What registrars, sponsors, support and auditors see. */
    private static void desk(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/admin/roster/**", "/admin/waivers/**", "/admin/vouchers/**", "/admin/sponsors/**")
                .hasRole("registrar");
        requests.requestMatchers(
                        "/admin/regrades/**", "/admin/migrations/**", "/admin/certificates/**", "/admin/records/**")
                .hasRole("registrar");
        requests.requestMatchers("/admin/reports/**").hasAnyRole("registrar", "catalog-admin");
        requests.requestMatchers("/admin/audit", "/admin/audit/check").hasAnyRole("registrar", "auditor");
        requests.requestMatchers("/admin/digests").hasAnyRole("auditor", "operator");
        requests.requestMatchers("/admin/parked", "/admin/parked/*", "/admin/recounts/**")
                .hasRole("operator");
        requests.requestMatchers(HttpMethod.POST, "/admin/learners/*").hasAnyRole("support", "registrar");
        requests.requestMatchers("/admin/learners/*/looks").hasRole("auditor");
        requests.requestMatchers("/admin/learners/*/extra-time", "/admin/learners/*/extra-attempts")
                .hasRole("registrar");
        requests.requestMatchers("/admin/learners/*/allowance").hasAnyRole("support", "registrar", "auditor");
        requests.requestMatchers("/admin/learners", "/admin/learners/*").hasAnyRole("support", "registrar", "auditor");
        requests.requestMatchers("/sponsor/**").hasRole("sponsor");
        requests.requestMatchers("/webhooks/**").hasAnyRole("operator", "sponsor");
        requests.requestMatchers("/supervision/**").hasRole("supervisor");
    }

    /** The gateway asks first, so this is somebody whose session ended between there and here. */
    private static void askWho(Pages pages, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        refuse(pages, "unauthorized", request, response);
    }

    /** Whoever is not signed in, or in another role, is told so on a page. */
    private static void refuse(Pages pages, String kind, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpStatus status = kind.equals("forbidden") ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
        Map<String, Object> parameters = Map.of("kind", kind, "status", status.value(), "detail", "");
        try {
            pages.show(status, "error/error", parameters).render(null, request, response);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static JwtAuthenticationToken person(Jwt token) {
        CurrentUser person = CurrentUser.of(token);
        return new JwtAuthenticationToken(
                token,
                person.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList(),
                person.id());
    }
}
