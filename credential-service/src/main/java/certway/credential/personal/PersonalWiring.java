package certway.credential.personal;

import certway.platform.mongo.IndexPlan;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index for finding a person's events. */
@Configuration(proxyBeanMethods = false)
class PersonalWiring {

    @Bean
    IndexPlan eventsOfLearners() {
        return new IndexPlan("events", new IndexModel(Indexes.ascending("key")), "a learner's events, to erase them");
    }
}
