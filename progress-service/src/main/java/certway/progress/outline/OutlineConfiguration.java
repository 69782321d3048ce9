package certway.progress.outline;

import certway.platform.event.EventEnvelope;
import certway.platform.kafka.EventLoop;
import certway.platform.kafka.KafkaSettings;
import certway.platform.kafka.LoopHealth;
import certway.platform.kafka.ParkedRecords;
import certway.platform.kafka.RecordPosition;
import certway.platform.security.SecuritySettings;
import certway.platform.security.ServiceTokens;
import certway.platform.web.RemoteServices;
import certway.progress.study.model.Outlines;
import certway.progress.study.model.ProgramVersion;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fetches a program version as soon as it is published, so that learners do not depend on the catalog later. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogSettings.class)
class OutlineConfiguration {

    private record Published(String programId, int version) {}

    @Bean
    Outlines outlines(
            MongoDatabase database, CatalogSettings settings, SecuritySettings security, ServiceTokens tokens) {
        if (security.clientSecret() == null || security.clientSecret().isBlank()) {
            throw new IllegalStateException(
                    "CERTWAY_CLIENT_SECRET is not set: the other services answer nobody without a token");
        }
        CatalogClient catalog = RemoteServices.client(CatalogClient.class, "The catalog", settings.url(), tokens);
        return new StoredOutlines(database, catalog);
    }

    @Bean(initMethod = "start")
    EventLoop programLoop(KafkaSettings settings, Outlines outlines, ParkedRecords parked, InstantSource clock) {
        return new EventLoop(
                settings,
                settings.client() + "-outlines",
                Map.of(
                        "certway.programs",
                        Map.of(
                                "certway.program.published.v1",
                                (EventEnvelope event, RecordPosition _) -> fetch(outlines, event))),
                parked,
                clock);
    }

    private static void fetch(Outlines outlines, EventEnvelope event) {
        Published published = event.dataAs(Published.class);
        outlines.of(new ProgramVersion(published.programId(), published.version()));
    }

    @Bean
    LoopHealth programLoopHealth(EventLoop programLoop) {
        return new LoopHealth(programLoop);
    }
}
