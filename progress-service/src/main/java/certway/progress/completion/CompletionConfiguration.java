package certway.progress.completion;

import certway.platform.kafka.EventHandler;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.progress.personal.model.Erased;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feed follows this service's own topic, which alone knows the order subscribers see. */
@Configuration(proxyBeanMethods = false)
class CompletionConfiguration {

    @Bean
    CompletionFeed completionFeed(MongoDatabase database, Erased erased) {
        return new CompletionFeed(database, erased);
    }

    @Bean(initMethod = "start")
    EventLoop completionLoop(KafkaSettings settings, CompletionFeed feed, ParkedRecords parked, InstantSource clock) {
        EventHandler take = feed::take;
        return new EventLoop(
                settings,
                settings.client() + "-completions",
                Map.of("certway.completions", Map.of("certway.program.completed.v1", take)),
                parked,
                clock);
    }

    @Bean
    LoopHealth completionLoopHealth(EventLoop completionLoop) {
        return new LoopHealth(completionLoop);
    }
}
