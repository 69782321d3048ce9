package certway.enrollment.enrolling;

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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The enrollments' store, what publishes their events, and what listens for completions. */
@Configuration(proxyBeanMethods = false)
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
    Enrollments enrollments(MongoDatabase database, InstantSource clock, OutboxRelay relay) {
        return new MongoEnrollments(database, clock, relay::wake);
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
