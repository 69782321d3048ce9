package certway.enrollment.enrolling;

import certway.desk.audit.Unlogged;
import certway.desk.audit.model.AuditLog;
import certway.enrollment.personal.model.Erased;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.kafka.TopicSpec;
import certway.platform.kafka.Topics;
import certway.platform.mongo.IndexPlan;
import certway.platform.outbox.EventSender;
import certway.platform.outbox.Outbox;
import certway.platform.outbox.OutboxRelay;
import certway.platform.outbox.RelayMetrics;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The enrollments' store, what publishes their events, and what listens for completions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExpirySettings.class)
class EnrollingWiring {

    private static final Duration RETENTION = Duration.ofDays(30);

    @Bean
    IndexPlan ownList() {
        IndexModel index = new IndexModel(Indexes.compoundIndex(
                Indexes.ascending(EnrollmentDocuments.LEARNER),
                Indexes.descending(EnrollmentDocuments.ACTIVATED_AT, "_id")));
        return new IndexPlan(MongoEnrollments.COLLECTION, index, "a learner's own enrollments, page by page");
    }

    @Bean
    IndexPlan learnersOfPrograms() {
        IndexModel index = new IndexModel(Indexes.ascending(EnrollmentDocuments.PROGRAM, EnrollmentDocuments.STATUS));
        return new IndexPlan(MongoEnrollments.COLLECTION, index, "how many learners study each version of a program");
    }

    @Bean
    IndexPlan pins() {
        IndexModel index =
                new IndexModel(Indexes.ascending(EnrollmentDocuments.PROGRAM, EnrollmentDocuments.VERSION, "_id"));
        return new IndexPlan(MongoEnrollments.COLLECTION, index, "who is pinned to a version, one after the other");
    }

    @Bean
    IndexPlan endsOfAccess() {
        IndexModel index =
                new IndexModel(Indexes.ascending(EnrollmentDocuments.STATUS, EnrollmentDocuments.ACCESS_UNTIL));
        return new IndexPlan(MongoEnrollments.COLLECTION, index, "whose access has ended");
    }

    @Bean
    IndexPlan wholeRoster() {
        IndexModel index = new IndexModel(Indexes.descending(EnrollmentDocuments.ACTIVATED_AT, "_id"));
        return new IndexPlan(MongoEnrollments.COLLECTION, index, "everybody's enrollments, page by page");
    }

    @Bean
    IndexPlan unloggedEnrollments() {
        return Unlogged.index(MongoEnrollments.COLLECTION, "enrollments with acts");
    }

    @Bean
    AuditLog.Source auditedEnrollments() {
        return MongoEnrollments.SOURCE;
    }

    @Bean
    SchedulingConfigurer expirySweep(ExpireEnrollments expiry, ExpirySettings settings) {
        return tasks -> tasks.addFixedDelayTask(expiry::sweep, settings.sweepInterval());
    }

    @Bean
    IndexPlan waitingEvents() {
        return new IndexPlan(MongoEnrollments.COLLECTION, Outbox.index(), "enrollments with events to publish");
    }

    @Bean(initMethod = "start")
    Topics topics(KafkaSettings settings) {
        return new Topics(settings, List.of(TopicSpec.keptFor(RETENTION, EnrollmentMessages.TOPIC)));
    }

    @Bean(initMethod = "start")
    OutboxRelay relay(
            MongoDatabase database, Supplier<EventSender> senders, InstantSource clock, KafkaSettings settings) {
        return new OutboxRelay(database, MongoEnrollments.COLLECTION, senders, clock, settings.scanInterval());
    }

    @Bean
    RelayMetrics relayMetrics(OutboxRelay relay) {
        return new RelayMetrics(relay);
    }

    @Bean
    MongoEnrollments enrollments(
            MongoDatabase database, InstantSource clock, OutboxRelay relay, AuditLog audit, Erased erased) {
        return new MongoEnrollments(database, clock, relay::wake, new MongoEnrollments.Logs(audit, erased));
    }

    @Bean(initMethod = "start")
    EventLoop completionsLoop(
            KafkaSettings settings, RecordCompletion handler, ParkedRecords parked, InstantSource clock) {
        return new EventLoop(
                settings,
                settings.client() + "-completions",
                Map.of(RecordCompletion.TOPIC, Map.of(RecordCompletion.COMPLETED, handler)),
                parked,
                clock);
    }

    @Bean
    LoopHealth completionsLoopHealthIndicator(EventLoop completionsLoop) {
        return new LoopHealth(completionsLoop);
    }
}
