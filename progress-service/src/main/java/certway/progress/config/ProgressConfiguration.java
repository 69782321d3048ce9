package certway.progress.config;

import certway.platform.kafka.KafkaConfiguration;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.TopicSpec;
import certway.platform.kafka.Topics;
import certway.platform.mongo.IndexPlan;
import certway.platform.mongo.MongoConfiguration;
import certway.platform.outbox.Outbox;
import certway.platform.security.ResourceServer;
import certway.platform.security.SecurityConfiguration;
import certway.platform.web.BodyLimit;
import certway.platform.web.WebConfiguration;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What holds for the whole service: who may call what, where data are kept, which topics it owns. */
@Configuration(proxyBeanMethods = false)
@Import({WebConfiguration.class, SecurityConfiguration.class, KafkaConfiguration.class, MongoConfiguration.class})
class ProgressConfiguration {

    private static final Duration PROGRESS_KEPT = Duration.ofDays(30);

    private static final List<IndexPlan> INDEXES = List.of(
            new IndexPlan("studies", Outbox.index(), "the relay's search for studies with waiting events"),
            new IndexPlan(
                    "studies",
                    new IndexModel(Indexes.ascending("programId", "_id")),
                    "the studies of a program, one after the other"),
            new IndexPlan(
                    "studies",
                    new IndexModel(Indexes.ascending("trailSince"), new IndexOptions().sparse(true)),
                    "the search for studies with changes that are not in the history yet"),
            new IndexPlan(
                    "studyHistory",
                    new IndexModel(Indexes.ascending("enrollmentId", "_id")),
                    "what happened in a study, in order"),
            new IndexPlan(
                    "studyLooks",
                    new IndexModel(Indexes.ascending("enrollmentId", "_id")),
                    "who looked at a study, in order"),
            new IndexPlan("regrades", new IndexModel(Indexes.ascending("at")), "regrades, the newest first"),
            new IndexPlan(
                    "regrades",
                    new IndexModel(Indexes.ascending("leasedUntil"), new IndexOptions().sparse(true)),
                    "regrades that are not finished"),
            new IndexPlan(
                    "reportPrograms",
                    new IndexModel(Indexes.ascending("programId", "version")),
                    "what was counted of a program, by version"),
            new IndexPlan(
                    "reportItems",
                    new IndexModel(Indexes.ascending("programId", "_id")),
                    "what was counted of a program's questions"),
            new IndexPlan(
                    "completions",
                    new IndexModel(Indexes.ascending("partition", "offset")),
                    "the feed of all completions, by position"),
            new IndexPlan(
                    "completions",
                    new IndexModel(Indexes.ascending("learnerId", "partition", "offset")),
                    "the feed of one learner's completions, by position"),
            new IndexPlan(
                    "completions",
                    new IndexModel(Indexes.ascending("programId", "partition", "offset")),
                    "the feed of one program's completions, by position"),
            new IndexPlan(
                    "completions",
                    new IndexModel(Indexes.ascending("day", "_id")),
                    "a day's completions in the order of their digest"),
            new IndexPlan(
                    "studies",
                    new IndexModel(Indexes.ascending("completion.completedAt"), new IndexOptions().sparse(true)),
                    "the studies that were completed on a day"),
            new IndexPlan(
                    "parkedRecords",
                    new IndexModel(Indexes.ascending("state", "order")),
                    "the parked records that wait, in their order"),
            new IndexPlan(
                    "practicumSupervisions",
                    new IndexModel(Indexes.ascending("supervisorId", "_id")),
                    "the logs that a supervisor looks after"),
            new IndexPlan(
                    "practicumSupervisions",
                    new IndexModel(Indexes.ascending("enrollmentId", "unit")),
                    "who looks after a log"),
            new IndexPlan(
                    "practicumLinks",
                    new IndexModel(Indexes.ascending("digest"), new IndexOptions().unique(true)),
                    "a supervisor's link, by the digest of its secret"),
            new IndexPlan(
                    "studies", new IndexModel(Indexes.ascending("learnerId")), "a learner's studies, to erase them"),
            new IndexPlan(
                    "practicumSupervisions",
                    new IndexModel(Indexes.ascending("learnerId")),
                    "who looks after a learner's logs, to erase them"),
            new IndexPlan("events", new IndexModel(Indexes.ascending("key")), "a learner's events, to erase them"),
            new IndexPlan(
                    "practicumLinks",
                    new IndexModel(Indexes.ascending("learnerId")),
                    "a learner's links, to erase them"),
            new IndexPlan(
                    "practicumLinks",
                    new IndexModel(Indexes.ascending("expiresAt")),
                    "taking away links that are useless"));

    /** The whole table: what is not in it is denied. A supervisor's link is a key by itself. */
    @Bean
    SecurityFilterChain access(HttpSecurity http, ResourceServer server) {
        return server.secure(
                http,
                requests -> requests.requestMatchers(HttpMethod.GET, "/api/completions")
                        .hasAnyAuthority("ROLE_student", "SCOPE_completions:read")
                        .requestMatchers(HttpMethod.GET, "/api/completions/digests", "/api/completions/digests/*")
                        .hasAnyAuthority("SCOPE_completions:read", "ROLE_operator", "ROLE_auditor")
                        .requestMatchers("/internal/completions/*")
                        .hasAuthority("SCOPE_completions:read")
                        .requestMatchers("/internal/migration-previews", "/internal/studies/*/reversal")
                        .hasAuthority("SCOPE_studies:move")
                        .requestMatchers("/api/supervisions/**", "/api/supervisions")
                        .hasRole("supervisor")
                        .requestMatchers("/internal/subjects/*")
                        .hasAuthority("SCOPE_subjects:manage")
                        .requestMatchers("/api/studies/**")
                        .hasRole("student")
                        .requestMatchers("/api/admin/regrades/**")
                        .hasRole("registrar")
                        .requestMatchers(HttpMethod.GET, "/api/admin/studies/*/allowance")
                        .hasAnyRole("registrar", "support", "auditor")
                        .requestMatchers(
                                HttpMethod.PUT,
                                "/api/admin/studies/*/extra-time",
                                "/api/admin/studies/*/units/*/extra-attempts")
                        .hasRole("registrar")
                        .requestMatchers(HttpMethod.POST, "/api/admin/studies/*/timeline")
                        .hasAnyRole("support", "registrar")
                        .requestMatchers(HttpMethod.GET, "/api/admin/studies/*/looks")
                        .hasRole("auditor")
                        .requestMatchers(HttpMethod.GET, "/api/admin/reports/**")
                        .hasAnyRole("registrar", "catalog-admin")
                        .requestMatchers("/api/admin/parked-records/**", "/api/admin/recounts/**")
                        .hasRole("operator")
                        .requestMatchers("/api/practicum-signatures/*")
                        .permitAll());
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit(Map.of());
    }

    @Bean
    MongoDatabase database(MongoClient client) {
        MongoDatabase database = client.getDatabase("progress");
        IndexPlan.apply(database, INDEXES);
        return database;
    }

    @Bean(initMethod = "start")
    Topics topics(KafkaSettings settings) {
        return new Topics(
                settings,
                List.of(
                        TopicSpec.keptFor(PROGRESS_KEPT, "certway.progress"),
                        TopicSpec.keptForEver("certway.completions"),
                        TopicSpec.keptForEver("certway.digests")));
    }
}
