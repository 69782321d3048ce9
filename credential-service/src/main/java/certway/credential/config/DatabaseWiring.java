package certway.credential.config;

import certway.platform.mongo.IndexPlan;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service's database; whoever gets it finds the indexes in place. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {

    @Bean
    MongoDatabase database(MongoClient client, MongoProperties settings, List<IndexPlan> indexes) {
        MongoDatabase database =
                client.getDatabase(Objects.requireNonNull(settings.getDatabase(), "spring.mongodb.database"));
        IndexPlan.apply(database, indexes);
        return database;
    }
}
