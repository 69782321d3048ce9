package certway.progress.report;

import certway.platform.event.EventEnvelope;
import certway.platform.kafka.EventHandler;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.kafka.RecordPosition;
import certway.platform.outbox.EventArchive;
import certway.progress.attempt.model.SubmittedAttempts;
import certway.progress.report.model.KeepCounts;
import certway.progress.study.model.Studies;
import certway.progress.topic.model.TopicPositions;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports follow the topics: whoever studies waits for none of them, and a report lags by a second. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    private static final Duration GATHERING = Duration.ofMillis(500);

    /** Reports lag by a second; what is not counted after so long was missed. */
    private static final Duration RECOUNT_WAITS = Duration.ofSeconds(20);

    /** The part of the name of the group that counts. */
    private static final String GROUP = "-reports";

    private record Counting(TopicPositions positions, String topic, CountProgress count) implements EventHandler {

        @Override
        public void handle(EventEnvelope event, RecordPosition at) {
            count.take(event, new Place(topic, new RecordPosition(at.partition(), positions.of(topic, at.offset()))));
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
    CountItems countItems(MongoDatabase database, Studies studies, SubmittedAttempts attempts) {
        return new CountItems(studies, attempts, new Counters(database.getCollection(Reports.ITEMS)));
    }

    @Bean
    CountProgress countProgress(MongoDatabase database, CountItems items) {
        return new CountProgress(
                new EventArchive(database),
                new Facts(database),
                new Counters(database.getCollection(Reports.PROGRAMS)),
                items);
    }

    @Bean(initMethod = "start")
    EventLoop reportLoop(
            KafkaSettings settings,
            CountProgress count,
            TopicPositions positions,
            ParkedRecords parked,
            InstantSource clock) {
        Map<String, Map<String, EventHandler>> handlers = new HashMap<>();
        Tallies.TYPES.forEach((topic, types) -> {
            EventHandler counting = new Counting(positions, topic, count);
            handlers.put(topic, types.stream().collect(Collectors.toMap(Function.identity(), _ -> counting)));
        });
        return new EventLoop(unhurried(settings), settings.client() + GROUP, handlers, parked, clock);
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
    Recount recount(
            MongoDatabase database,
            CountItems items,
            Admin brokerAdmin,
            KafkaSettings settings,
            TopicPositions positions) {
        HandledPositions handled = new HandledPositions(brokerAdmin, settings.client() + GROUP, positions);
        return new Recount(database, items, handled::all, RECOUNT_WAITS);
    }

    @Bean
    Recounts recounts(MongoDatabase database) {
        return new Recounts(database);
    }

    @Bean
    RunRecounts runRecounts(Recount recount, Recounts recounts, InstantSource clock) {
        return new RunRecounts(recount, recounts, clock);
    }

    @Bean
    KeepCounts keepCounts(MongoDatabase database, CountItems items) {
        return new KeepItemCounts(database, items);
    }

    @Bean
    LoopHealth reportLoopHealth(EventLoop reportLoop) {
        return new LoopHealth(reportLoop);
    }
}
