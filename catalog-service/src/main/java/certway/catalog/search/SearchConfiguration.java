package certway.catalog.search;

import certway.catalog.program.ProgramId;
import certway.catalog.publishing.ProgramEvents;
import certway.platform.kafka.EventHandler;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every instance hears of every change: each has a consumer group of its own. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean(initMethod = "start")
    EventLoop programLoop(KafkaSettings settings, Catalog catalog, ParkedRecords parked, InstantSource clock) {
        EventHandler refresh = (event, position) -> catalog.refresh(List.of(new ProgramId(event.key())));
        return new EventLoop(
                settings,
                "%s-search-%s".formatted(settings.client(), UUID.randomUUID()),
                Map.of(ProgramEvents.TOPIC, Map.of(ProgramEvents.PUBLISHED, refresh, ProgramEvents.RETIRED, refresh)),
                parked,
                clock);
    }

    @Bean
    Reference reference(ObjectProvider<CertificationBodies> bodies, ObjectProvider<FacetNames> names) {
        return new Reference(
                bodies.getIfAvailable(() -> _ -> Optional.empty()),
                names.getIfAvailable(() -> (_, _) -> Optional.empty()));
    }

    @Bean
    LoopHealth programEvents(EventLoop programLoop) {
        return new LoopHealth(programLoop);
    }
}
