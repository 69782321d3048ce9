package certway.catalog.search;

import certway.platform.kafka.KafkaSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every instance hears of every change: each follows the topic for itself. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean(initMethod = "start")
    ProgramFollower programFollower(KafkaSettings settings, Catalog catalog) {
        return new ProgramFollower(
                new KafkaConsumer<>(follower(settings)), catalog::catchUp, catalog::refresh, settings.pollTimeout());
    }

    /** Of a consumer without a group: it assigns partitions to itself, begins at their end and commits nothing. */
    private static Map<String, Object> follower(KafkaSettings settings) {
        Map<String, Object> follower = settings.consumer("none");
        follower.remove(ConsumerConfig.GROUP_ID_CONFIG);
        follower.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return follower;
    }

    @Bean
    Reference reference(ObjectProvider<Certifications> certifications, ObjectProvider<FacetNames> names) {
        return new Reference(
                certifications.getIfAvailable(() -> _ -> Optional.empty()),
                names.getIfAvailable(() -> (_, _) -> Optional.empty()));
    }

    /** Not part of readiness: without the topic the catalog is looked at now and then, and answers all the same. */
    @Bean
    HealthIndicator programEvents(ProgramFollower follower) {
        return () -> {
            Throwable failure = follower.failure();
            Health.Builder health =
                    failure == null ? Health.up() : Health.down().withDetail("cause", failure.toString());
            return health.withDetail("followedPartitions", follower.followed()).build();
        };
    }

    @Bean
    MongoClientSettingsBuilderCustomizer countingReads(MeterRegistry meters) {
        return settings -> settings.addCommandListener(new StoreReads(meters));
    }
}
