package certway.enrollment.offer;

import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What feeds the local copy with the catalog's events. */
@Configuration(proxyBeanMethods = false)
class OfferWiring {

    @Bean(initMethod = "start")
    EventLoop programsLoop(KafkaSettings settings, ProgramEvents events, ParkedRecords parked, InstantSource clock) {
        return new EventLoop(
                settings,
                settings.client() + "-programs",
                Map.of(ProgramEvents.TOPIC, events.handlers()),
                parked,
                clock);
    }

    @Bean
    LoopHealth programsLoopHealthIndicator(EventLoop programsLoop) {
        return new LoopHealth(programsLoop);
    }
}
