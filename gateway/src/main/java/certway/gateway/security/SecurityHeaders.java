package certway.gateway.security;

import certway.gateway.problem.Problem;
import certway.gateway.routes.model.RouteTable;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What every answer says to browsers, refusals included: so they stand before every other filter of ours. */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    private static final String DATA_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Swagger UI sets style attributes; everything else it needs is served from here. */
    private static final String DOCS_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    /** Scripts and styles are files of ours; a form leads to us, and signing in or out on to Keycloak. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " media-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; ";

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOfEveryAnswer(DoorSettings door, KeycloakSettings keycloak) {
        List<HeaderWriter> writers = new ArrayList<>(List.of(
                new CacheControlHeadersWriter(),
                new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
                new StaticHeadersWriter("X-Frame-Options", "DENY"),
                new StaticHeadersWriter("Referrer-Policy", "same-origin"),
                new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
                new StaticHeadersWriter("Cross-Origin-Resource-Policy", "same-origin"),
                new StaticHeadersWriter(
                        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
                (request, response) -> response.setHeader(
                        "Content-Security-Policy", policy(request, "form-action 'self' " + keycloak.origin()))));
        if (door.secure()) {
            writers.add(new StaticHeadersWriter(
                    "Strict-Transport-Security",
                    "max-age=%d; includeSubDomains"
                            .formatted(Duration.ofDays(365).toSeconds())));
        }
        FilterRegistrationBean<HeaderWriterFilter> registration =
                new FilterRegistrationBean<>(new HeaderWriterFilter(writers));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    private static String policy(HttpServletRequest request, String formAction) {
        if (request.getRequestURI().startsWith("/api/docs")) {
            return DOCS_POLICY;
        }
        return RouteTable.isPage(request) || Problem.isForAPerson(request) ? PAGE_POLICY + formAction : DATA_POLICY;
    }
}
