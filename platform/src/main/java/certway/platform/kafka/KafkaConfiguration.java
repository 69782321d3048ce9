package certway.platform.kafka;

import certway.platform.outbox.EventSender;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * For a service to import: what its topics, relay and loops are made with. The service declares those itself, as beans with
 * {@code initMethod = "start"}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
public class KafkaConfiguration {

    @Bean
    Supplier<EventSender> eventSenders(KafkaSettings settings) {
        return () -> new KafkaEventSender(settings);
    }

    @Bean
    ParkedRecords parkedRecords(KafkaSettings settings, InstantSource clock) {
        return new ParkedRecords(settings, clock);
    }
}
