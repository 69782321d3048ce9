package certway.credential.config;

import certway.platform.security.ResourceServer;
import certway.platform.web.BodyLimit;
import java.util.Map;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** Who may do what, and what a request may look like. */
@Configuration(proxyBeanMethods = false)
class WebWiring {

    /** A certificate has a third of it. */
    private static final long LARGEST_FILE = 1_000_000;

    /** As much as the gateway lets through, so that whoever sends too much is told how much it may be. */
    private static final long LARGEST_UPLOAD = 32L * 1024 * 1024;

    @Bean
    SecurityFilterChain rules(HttpSecurity http, ResourceServer server) {
        return server.secure(
                http,
                requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/.well-known/jwks.json",
                                "/.well-known/did.json",
                                "/api/status-lists/*",
                                "/api/credentials/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/credential-checks")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/credentials", "/api/credentials/*/*")
                        .hasRole("student")
                        .requestMatchers(HttpMethod.PUT, "/api/credentials/*/visibility")
                        .hasRole("student")
                        .requestMatchers("/api/admin/credential-jobs", "/api/admin/credential-jobs/**")
                        .hasRole("registrar")
                        .requestMatchers("/api/admin/credential-audit", "/api/admin/credential-audit/**")
                        .hasAnyRole("registrar", "auditor")
                        .requestMatchers("/api/reminders", "/api/reminders/preferences")
                        .hasRole("student")
                        .requestMatchers("/api/admin/credential-reconciliation")
                        .hasAnyRole("registrar", "operator")
                        .requestMatchers(HttpMethod.GET, "/api/admin/credentials/validity/*")
                        .hasAnyRole("author", "reviewer", "catalog-admin", "registrar")
                        .requestMatchers(HttpMethod.GET, "/api/admin/credentials", "/api/admin/credentials/*")
                        .hasRole("registrar")
                        .requestMatchers(
                                "/api/records", "/api/records/*", "/api/records/*/files/*", "/api/record-files")
                        .hasRole("student")
                        .requestMatchers(HttpMethod.GET, "/api/transcript", "/api/transcript/*")
                        .hasRole("student")
                        .requestMatchers(HttpMethod.GET, "/api/credits", "/api/credits/*")
                        .hasRole("student")
                        .requestMatchers(
                                "/api/admin/records",
                                "/api/admin/records/*",
                                "/api/admin/records/*/*",
                                "/api/admin/records/*/files/*",
                                "/api/admin/record-files")
                        .hasRole("registrar")
                        .requestMatchers(
                                "/api/admin/certificate-templates",
                                "/api/admin/certificate-templates/**",
                                "/api/admin/certificate-template-choices/*")
                        .hasRole("registrar")
                        .requestMatchers("/internal/subjects/*", "/internal/subjects/*/files/*")
                        .hasAuthority("SCOPE_subjects:manage")
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/admin/credentials/*/revoke",
                                "/api/admin/credentials/*/reissue",
                                "/api/admin/credentials/*/extend")
                        .hasRole("registrar"));
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit(Map.of(
                "/api/credential-checks", LARGEST_FILE,
                "/api/record-files", LARGEST_UPLOAD,
                "/api/admin/record-files", LARGEST_UPLOAD));
    }

    /** A number or a boolean is not a text. */
    @Bean
    JsonMapperBuilderCustomizer strictTexts() {
        return mapper -> mapper.withCoercionConfig(
                LogicalType.Textual,
                texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
}
