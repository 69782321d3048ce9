package certway.progress.personal;

import certway.progress.report.model.KeepCounts;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Personal data. */
@Configuration(proxyBeanMethods = false)
class PersonalConfiguration {

    @Bean
    ErasedLearners erasedLearners(MongoDatabase database) {
        return new ErasedLearners(database);
    }

    @Bean
    PersonalData personalData(MongoDatabase database, ErasedLearners erased, KeepCounts reports, InstantSource clock) {
        return new PersonalData(database, erased, reports, clock);
    }
}
