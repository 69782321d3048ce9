package certway.catalog.config;

import certway.catalog.program.Programs;
import certway.catalog.publishing.ProgramChanges;
import certway.catalog.publishing.ProgramEvents;
import certway.platform.kafka.KafkaConfiguration;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.TopicSpec;
import certway.platform.kafka.Topics;
import certway.platform.mongo.MongoConfiguration;
import certway.platform.outbox.EventSender;
import certway.platform.outbox.OutboxRelay;
import certway.platform.outbox.RelayMetrics;
import certway.platform.security.ResourceServer;
import certway.platform.security.SecurityConfiguration;
import certway.platform.web.BodyLimit;
import certway.platform.web.WebConfiguration;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Wires the catalog to MongoDB, Kafka and the door. */
@Configuration(proxyBeanMethods = false)
@Import({KafkaConfiguration.class, MongoConfiguration.class, SecurityConfiguration.class, WebConfiguration.class})
class CatalogConfiguration {

    /** What is true of the field, for anyone to read. */
    private static final String[] REFERENCE = {
        "/api/facts/**",
        "/api/roles/**",
        "/api/pathways/**",
        "/api/certifications/**",
        "/api/bodies/**",
        "/api/accreditors",
        "/api/specialisations",
        "/api/testing-areas",
        "/api/skills",
        "/api/workplaces",
        "/api/pitfalls",
        "/api/faqs",
        "/api/licence-rules",
        "/api/states",
    };

    private static final long IMPORT_BYTES = 32L * 1024 * 1024;
    private static final long QUESTION_BYTES = 5L * 1024 * 1024;
    private static final long FILE_BYTES = 100L * 1024 * 1024;

    @Bean
    MongoDatabase database(MongoClient client) {
        return client.getDatabase("catalog");
    }

    @Bean(initMethod = "start")
    Topics topics(KafkaSettings settings) {
        return new Topics(settings, List.of(TopicSpec.compacted(ProgramEvents.TOPIC)));
    }

    @Bean(initMethod = "start")
    OutboxRelay relay(
            MongoDatabase database, Supplier<EventSender> senders, InstantSource clock, KafkaSettings settings) {
        return new OutboxRelay(database, Programs.COLLECTION, senders, clock, settings.scanInterval());
    }

    @Bean
    RelayMetrics relayMetrics(OutboxRelay relay) {
        return new RelayMetrics(relay);
    }

    @Bean
    ProgramChanges relayWaking(OutboxRelay relay) {
        return id -> relay.wake(id.value());
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        return new FilterRegistrationBean<>(new BodyLimit(Map.of(
                "/api/admin/imports", IMPORT_BYTES,
                "/api/admin/question-imports", QUESTION_BYTES,
                "/api/admin/cartridge-imports", IMPORT_BYTES,
                "/api/admin/files", FILE_BYTES)));
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http, ResourceServer server) {
        return server.secure(
                http,
                requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/api/programs",
                                "/api/programs/{slug}",
                                "/api/programs/{slug}/json-ld",
                                "/api/programs/{slug}/ctdl",
                                "/api/programs/{slug}/units/{unitId}",
                                "/sitemap.xml")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, REFERENCE)
                        .permitAll()
                        .requestMatchers("/api/files/{sha256}", "/packages/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/admin/facts/**")
                        .hasAnyRole("author", "reviewer", "catalog-admin")
                        .requestMatchers(HttpMethod.POST, "/api/admin/facts/{id}/statements")
                        .hasAnyRole("author", "catalog-admin")
                        .requestMatchers("/api/admin/facts/**", "/api/admin/pathways/**")
                        .hasRole("catalog-admin")
                        .requestMatchers(HttpMethod.POST, "/api/admin/cartridge-imports")
                        .hasRole("author")
                        .requestMatchers(HttpMethod.POST, "/api/admin/question-imports")
                        .hasAnyRole("author", "catalog-admin")
                        .requestMatchers("/api/admin/imports", "/api/admin/imports/{importId}")
                        .hasRole("catalog-admin")
                        .requestMatchers(HttpMethod.GET, "/api/admin/exports")
                        .hasAnyRole("author", "reviewer", "catalog-admin")
                        .requestMatchers(HttpMethod.POST, "/api/admin/files")
                        .hasAnyRole("author", "catalog-admin")
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/admin/programs/{programId}/publish",
                                "/api/admin/programs/{programId}/retire",
                                "/api/admin/programs/{programId}/unretire")
                        .hasRole("catalog-admin")
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/admin/programs/{programId}/draft/approve",
                                "/api/admin/programs/{programId}/draft/return")
                        .hasRole("reviewer")
                        .requestMatchers(HttpMethod.GET, "/api/admin/programs/{programId}/audit")
                        .hasAnyRole("author", "catalog-admin", "auditor")
                        .requestMatchers(HttpMethod.GET, "/api/admin/programs/**")
                        .hasAnyRole("author", "reviewer", "catalog-admin")
                        .requestMatchers(HttpMethod.POST, "/api/admin/programs/{programId}/draft/render")
                        .hasAnyRole("author", "reviewer", "catalog-admin")
                        .requestMatchers("/api/admin/programs", "/api/admin/programs/{programId}/draft/**")
                        .hasRole("author")
                        .requestMatchers(HttpMethod.GET, "/internal/**")
                        .hasAuthority("SCOPE_content:read"));
    }
}
