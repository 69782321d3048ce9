package certway.progress.parked;

import certway.platform.kafka.KafkaSettings;
import certway.progress.topic.model.TopicPositions;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ParkedConfiguration {

    @Bean
    ParkedList parkedList(MongoDatabase database) {
        return new ParkedList(database);
    }

    @Bean(initMethod = "start")
    FollowParked followParked(KafkaSettings settings, ParkedList list, TopicPositions positions) {
        return new FollowParked(settings, list, positions);
    }

    @Bean
    ParkedTopics parkedTopics(KafkaSettings settings, TopicPositions positions) {
        return new ParkedTopics(settings, positions);
    }

    @Bean
    SettleParked settleParked(ParkedList list, ParkedTopics topics, InstantSource clock) {
        return new SettleParked(list, topics, clock);
    }

    @Bean
    MeterBinder parkedMetrics(ParkedList list) {
        return registry -> Gauge.builder("records.parked.open", list, ParkedList::open)
                .description("Parked records about which nobody has done anything yet")
                .register(registry);
    }
}
