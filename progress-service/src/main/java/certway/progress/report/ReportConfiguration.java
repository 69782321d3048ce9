package certway.progress.report;

import certway.platform.event.EventEnvelope;
import certway.platform.kafka.EventHandler;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.kafka.RecordPosition;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.study.model.Studies;
import certway.progress.topic.model.TopicPositions;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports follow the topics: whoever studies waits for none of them, and a report lags by a second. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    private static final String ENROLLMENTS = "certway.enrollments";
    private static final String PROGRESS = "certway.progress";
    private static final String COMPLETIONS = "certway.completions";
    private static final Duration GATHERING = Duration.ofMillis(500);

    private record Counting(
            TopicPositions positions, String topic, CountProgress count, BiConsumer<EventEnvelope, Place> taking)
            implements EventHandler {

        @Override
        public void handle(EventEnvelope event, RecordPosition at) {
            taking.accept(
                    event, new Place(topic, new RecordPosition(at.partition(), positions.of(topic, at.offset()))));
        }

        @Override
        public void settle() {
            count.settle();
        }
    }

    @Bean
    Reports reports(MongoDatabase database) {
        return new Reports(database);
    }

    @Bean
    CountProgress countProgress(MongoDatabase database, Studies studies, SubmittedAttempts attempts) {
        Counters items = new Counters(database.getCollection(Reports.ITEMS));
        return new CountProgress(
                new Facts(database),
                new Counters(database.getCollection(Reports.PROGRAMS)),
                new CountItems(studies, attempts, items));
    }

    @Bean(initMethod = "start")
    EventLoop reportLoop(
            KafkaSettings settings,
            CountProgress count,
            TopicPositions positions,
            ParkedRecords parked,
            InstantSource clock) {
        return new EventLoop(
                unhurried(settings),
                settings.client() + "-reports",
                Map.of(
                        ENROLLMENTS,
                        Map.of(
                                "certway.enrollment.activated.v1",
                                        new Counting(positions, ENROLLMENTS, count, count::activated),
                                "certway.enrollment.withdrawn.v1",
                                        new Counting(positions, ENROLLMENTS, count, count::ended),
                                "certway.enrollment.expired.v1",
                                        new Counting(positions, ENROLLMENTS, count, count::ended)),
                        PROGRESS,
                        Map.of(
                                "certway.unit.completed.v1",
                                        new Counting(positions, PROGRESS, count, count::unitCompleted),
                                "certway.attempt.graded.v1", new Counting(positions, PROGRESS, count, count::graded)),
                        COMPLETIONS,
                        Map.of(
                                "certway.program.completed.v1",
                                new Counting(positions, COMPLETIONS, count, count::programCompleted))),
                parked,
                clock);
    }

    /** What is counted together costs two writes, however much it is: so events are gathered for a while. */
    static KafkaSettings unhurried(KafkaSettings settings) {
        Map<String, String> overrides = new HashMap<>();
        overrides.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "65536");
        overrides.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Long.toString(GATHERING.toMillis()));
        overrides.putAll(settings.overrides());
        return new KafkaSettings(
                settings.bootstrapServers(),
                settings.client(),
                settings.partitions(),
                settings.replicas(),
                settings.pollTimeout(),
                settings.scanInterval(),
                overrides);
    }

    @Bean
    LoopHealth reportLoopHealth(EventLoop reportLoop) {
        return new LoopHealth(reportLoop);
    }
}
