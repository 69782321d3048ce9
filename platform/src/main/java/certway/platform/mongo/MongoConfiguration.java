package certway.platform.mongo;

import com.mongodb.client.MongoClient;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** For a service to import: a client with our defaults, and the health check that readiness asks. */
@Configuration(proxyBeanMethods = false)
public class MongoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer mongoDefaults() {
        return MongoDefaults::apply;
    }

    /** The name takes the place of Spring Boot's own check. */
    @Bean
    HealthIndicator mongoHealthIndicator(MongoClient client) {
        return new MongoPing(client);
    }
}
