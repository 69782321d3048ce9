package certway.enrollment.offer;

import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.security.ServiceTokens;
import certway.platform.web.RemoteServices;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What feeds the local copy: the catalog's events, and the catalog itself where they have not arrived yet. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogSettings.class)
class OfferWiring {

    @Bean
    Catalog catalog(CatalogSettings settings, ServiceTokens tokens) {
        return RemoteServices.client(Catalog.class, "The catalog", settings.url(), tokens);
    }

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
