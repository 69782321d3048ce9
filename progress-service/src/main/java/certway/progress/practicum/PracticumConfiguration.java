package certway.progress.practicum;

import certway.progress.practicum.model.Entries;
import certway.progress.practicum.model.SignatureLinks;
import certway.progress.practicum.model.Supervisions;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the logs of practica are kept. */
@Configuration(proxyBeanMethods = false)
class PracticumConfiguration {

    @Bean
    Entries entries(MongoDatabase database) {
        return new MongoEntries(database);
    }

    @Bean
    Supervisions supervisions(MongoDatabase database) {
        return new MongoSupervisions(database);
    }

    @Bean
    SignatureLinks signatureLinks(MongoDatabase database, InstantSource clock) {
        return new MongoSignatureLinks(database, clock);
    }
}
