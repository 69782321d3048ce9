package certway.progress.topic;

import certway.progress.topic.model.TopicPositions;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where records stand. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    TopicPositions topicPositions(MongoDatabase database, Admin brokerAdmin) {
        return new MongoTopicPositions(database, brokerAdmin);
    }
}
