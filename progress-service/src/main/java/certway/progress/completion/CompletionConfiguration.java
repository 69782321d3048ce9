package certway.progress.completion;

import certway.platform.kafka.EventHandler;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.kafka.RecordPosition;
import certway.platform.outbox.EventSender;
import certway.platform.outbox.OutboxRelay;
import certway.progress.completion.model.CompletedStudies;
import certway.progress.personal.model.Erased;
import certway.progress.topic.model.TopicPositions;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feed follows this service's own topic, which alone knows the order subscribers see; its days are closed one by one. */
@Configuration(proxyBeanMethods = false)
class CompletionConfiguration {

    private static final String COMPLETIONS = "certway.completions";

    @Bean(initMethod = "fillIn")
    CompletionFeed completionFeed(MongoDatabase database, Erased erased) {
        return new CompletionFeed(database, erased);
    }

    @Bean(initMethod = "start")
    EventLoop completionLoop(
            KafkaSettings settings,
            CompletionFeed feed,
            TopicPositions positions,
            ParkedRecords parked,
            InstantSource clock) {
        EventHandler take = (event, at) ->
                feed.take(event, new RecordPosition(at.partition(), positions.of(COMPLETIONS, at.offset())));
        return new EventLoop(
                settings,
                settings.client() + "-completions",
                Map.of(COMPLETIONS, Map.of("certway.program.completed.v1", take)),
                parked,
                clock);
    }

    @Bean
    LoopHealth completionLoopHealth(EventLoop completionLoop) {
        return new LoopHealth(completionLoop);
    }

    @Bean(initMethod = "start")
    OutboxRelay digestRelay(
            MongoDatabase database, Supplier<EventSender> senders, InstantSource clock, KafkaSettings kafka) {
        return new OutboxRelay(database, ClosedDays.COLLECTION, senders, clock, kafka.scanInterval());
    }

    @Bean
    ClosedDays closedDays(MongoDatabase database, OutboxRelay digestRelay) {
        return new ClosedDays(database, digestRelay::wake);
    }

    @Bean
    CountDay countDay(MongoDatabase database, CompletionFeed feed, CompletedStudies studies, Erased erased) {
        return new CountDay(database, feed::fillIn, studies, erased);
    }

    @Bean(initMethod = "start")
    CloseDays closeDays(
            ClosedDays days, CountDay count, CompletedStudies studies, InstantSource clock, KafkaSettings kafka) {
        return new CloseDays(days, count, studies, clock, kafka.scanInterval());
    }

    @Bean
    DigestMetrics digestMetrics(CloseDays closeDays) {
        return new DigestMetrics(closeDays);
    }
}
