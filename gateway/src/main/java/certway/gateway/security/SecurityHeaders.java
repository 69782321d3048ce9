package certway.gateway.security;

import certway.gateway.problem.Problem;
import certway.gateway.routes.model.RouteTable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What every answer says to browsers, refusals included: so they stand before every other filter of ours. */
@Configuration(proxyBeanMethods = false)
class SecurityHeaders {

    private static final String FILES = "/api/files/";
    private static final String DATA_POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** Swagger UI sets style attributes; everything else it needs is served from here. */
    private static final String DOCS_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    /** Scripts and styles are files of ours; a form leads to us, and signing in or out on to Keycloak. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " media-src 'self' https:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; ";

    /** Opened as a page a file does nothing; a sandbox would keep browsers from showing a PDF. */
    private static final String FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** Handed in by a learner: kept on a disk by whoever may have it, and should it be shown all the same, it does nothing. */
    private static final Pattern EVIDENCE = Pattern.compile("/api/(?:admin/)?records/[^/]+/files/[^/]+");

    /** What a stranger wrote runs without an origin, talks to nobody, and is shown in our pages only. */
    private static final String PACKAGE_POLICY = "sandbox allow-scripts allow-forms; default-src 'self' 'unsafe-inline'"
            + " 'unsafe-eval' data: blob:; base-uri 'self'; form-action 'self'; frame-ancestors ";

    private final DoorSettings door;
    private final KeycloakSettings keycloak;

    SecurityHeaders(DoorSettings door, KeycloakSettings keycloak) {
        this.door = door;
        this.keycloak = keycloak;
    }

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOfEveryAnswer() {
        List<HeaderWriter> writers = new ArrayList<>(List.of(
                new CacheControlHeadersWriter(),
                new StaticHeadersWriter("X-Content-Type-Options", "nosniff"),
                new StaticHeadersWriter("Referrer-Policy", "same-origin"),
                new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin"),
                new StaticHeadersWriter(
                        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
                this::writeSharing,
                (request, response) -> response.setHeader("Content-Security-Policy", policy(request, response))));
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

    /** Who may show or use an answer. The pages of a package have no origin, so to them even their own files are foreign. */
    private void writeSharing(HttpServletRequest request, HttpServletResponse response) {
        if (PackageHost.isPackage(request)) {
            response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
            return;
        }
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", isFile(request) ? "SAMEORIGIN" : "DENY");
    }

    private String policy(HttpServletRequest request, HttpServletResponse response) {
        if (request.getRequestURI().startsWith("/api/docs")) {
            return DOCS_POLICY;
        }
        if (PackageHost.isPackage(request)) {
            return PACKAGE_POLICY + door.origin();
        }
        if (isFile(request)) {
            boolean pdf = MediaType.APPLICATION_PDF_VALUE.equals(response.getContentType());
            return pdf ? FILE_POLICY : FILE_POLICY + "; sandbox";
        }
        if (EVIDENCE.matcher(request.getRequestURI()).matches()) {
            return DATA_POLICY + "; sandbox";
        }
        boolean page = RouteTable.isPage(request) || Problem.isForAPerson(request);
        return page
                ? "%sframe-src %s; form-action 'self' %s".formatted(PAGE_POLICY, door.packageUrl(), keycloak.origin())
                : DATA_POLICY;
    }

    private static boolean isFile(HttpServletRequest request) {
        return request.getRequestURI().startsWith(FILES);
    }
}
