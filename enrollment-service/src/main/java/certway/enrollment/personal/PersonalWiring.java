package certway.enrollment.personal;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.enrollment.account.model.Accounts;
import certway.platform.Worker;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.TopicSpec;
import certway.platform.kafka.Topics;
import certway.platform.mongo.IndexPlan;
import certway.platform.outbox.EventSender;
import certway.platform.outbox.Outbox;
import certway.platform.outbox.OutboxRelay;
import certway.platform.security.ServiceTokens;
import certway.platform.web.RemoteServices;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who keeps something of people, and who erases it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PersonalSettings.class)
class PersonalWiring {

    private static final Duration RETENTION = Duration.ofDays(30);

    @Bean
    Keepers keepers(OwnData own, PersonalSettings settings, ServiceTokens tokens) {
        Subjects progress =
                RemoteServices.client(Subjects.class, "Progress, which keeps a part,", settings.progressUrl(), tokens);
        Subjects credential = RemoteServices.client(
                Subjects.class, "Credential, which keeps a part,", settings.credentialUrl(), tokens);
        return new Keepers(List.of(
                new Keeper.Own("enrollment", own),
                new Keeper.Remote("progress", progress),
                new Keeper.Remote("credential", credential)));
    }

    /** All of them: nobody is handed or erased a part. */
    record Keepers(List<Keeper> all) {}

    @Bean
    EraseSubjects eraseSubjects(
            Erasures erasures, Keepers keepers, Accounts accounts, InstantSource clock, PersonalSettings settings) {
        return new EraseSubjects(erasures, keepers.all(), accounts, clock, settings.erasureInterval());
    }

    @Bean(initMethod = "start")
    Worker erasureWorker(EraseSubjects erase, PersonalSettings settings) {
        return new Worker("erasures", settings.erasureInterval(), erase::step);
    }

    @Bean
    MeterBinder erasureMetrics(Erasures erasures, InstantSource clock) {
        return registry -> TimeGauge.builder(
                        "erasures.oldest",
                        erasures,
                        TimeUnit.MILLISECONDS,
                        all -> all.oldest()
                                .map(since ->
                                        Duration.between(since, clock.instant()).toMillis())
                                .orElse(0L))
                .description("How long the oldest unfinished erasure has been asked for")
                .register(registry);
    }

    @Bean(initMethod = "start")
    Topics subjectTopics(KafkaSettings settings) {
        return new Topics(settings, List.of(TopicSpec.keptFor(RETENTION, EraseSubjects.TOPIC)));
    }

    @Bean(initMethod = "start")
    OutboxRelay erasureRelay(
            MongoDatabase database, Supplier<EventSender> senders, InstantSource clock, KafkaSettings settings) {
        return new OutboxRelay(database, Erasures.COLLECTION, senders, clock, settings.scanInterval());
    }

    @Bean
    AuditLog.Source auditedErasures() {
        return Erasures.SOURCE;
    }

    @Bean
    IndexPlan unloggedErasures() {
        return Unlogged.index(Erasures.COLLECTION, "erasures");
    }

    @Bean
    IndexPlan unfinishedErasures() {
        return sparse(Erasures.LEASED_UNTIL, "erasures to work at");
    }

    private static IndexPlan sparse(String field, String query) {
        return new IndexPlan(
                Erasures.COLLECTION, new IndexModel(Indexes.ascending(field), new IndexOptions().sparse(true)), query);
    }

    @Bean
    IndexPlan waitingErasures() {
        return new IndexPlan(Erasures.COLLECTION, Outbox.index(), "erasures with events to publish");
    }

    @Bean
    IndexPlan latestErasures() {
        return new IndexPlan(
                Erasures.COLLECTION, new IndexModel(Indexes.descending(Erasures.AT, "_id")), "erasures, page by page");
    }

    @Bean
    IndexPlan eventsOfLearners() {
        return new IndexPlan("events", new IndexModel(Indexes.ascending("key")), "a learner's events, to erase them");
    }

    @Bean
    IndexPlan rowsOfLearners() {
        return new IndexPlan(
                "bulkRows", new IndexModel(Indexes.ascending("learnerId")), "rows that name a learner, to erase them");
    }

    @Bean
    IndexPlan movesOfLearners() {
        return new IndexPlan(
                "migrationResults", new IndexModel(Indexes.ascending("learnerId")), "a learner's moves, to erase them");
    }
}
