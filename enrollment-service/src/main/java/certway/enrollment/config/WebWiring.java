package certway.enrollment.config;

import certway.platform.security.ResourceServer;
import certway.platform.web.BodyLimit;
import java.util.Map;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** Who may do what, and what a request may look like. */
@Configuration(proxyBeanMethods = false)
class WebWiring {

    /** A list is counted row by row as it arrives: this only ends what never would. */
    private static final long LARGEST_LIST = 64 * 1024 * 1024;

    @Bean
    SecurityFilterChain rules(HttpSecurity http, ResourceServer server) {
        return server.secure(
                http,
                requests -> requests.requestMatchers("/api/enrollments", "/api/enrollments/**", "/api/me/**")
                        .hasRole("student")
                        .requestMatchers(
                                "/api/admin/enrollments",
                                "/api/admin/enrollments/**",
                                "/api/admin/erasures",
                                "/api/admin/erasures/**",
                                "/api/admin/migrations",
                                "/api/admin/migrations/**",
                                "/api/admin/people",
                                "/api/admin/sponsors/**",
                                "/api/admin/vouchers",
                                "/api/admin/vouchers/**",
                                "/api/admin/waivers",
                                "/api/admin/waivers/**")
                        .hasRole("registrar")
                        .requestMatchers("/api/admin/staff/*")
                        .hasAnyRole(
                                "author", "reviewer", "catalog-admin", "registrar", "support", "auditor", "operator")
                        .requestMatchers("/api/sponsor/pools")
                        .hasRole("sponsor")
                        .requestMatchers("/api/sponsor/pools/**")
                        .hasAnyRole("sponsor", "registrar")
                        .requestMatchers("/api/webhooks", "/api/webhooks/**", "/api/webhook-options")
                        .hasAnyAuthority("ROLE_operator", "ROLE_sponsor", "SCOPE_webhooks:manage")
                        .requestMatchers("/api/admin/enrollment-audit", "/api/admin/enrollment-audit/**")
                        .hasAnyRole("registrar", "auditor")
                        .requestMatchers("/internal/enrollments/*", "/internal/program-versions/*/learners")
                        .hasAuthority("SCOPE_enrollments:read"));
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit(Map.of("/api/admin/enrollments/bulk", LARGEST_LIST));
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
