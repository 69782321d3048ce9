package certway.progress.topic;

import certway.platform.DependencyUnavailable;
import certway.progress.topic.model.TopicPositions;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where records stand. */
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

    @Bean
    TopicPositions topicPositions(MongoDatabase database, Admin brokerAdmin) {
        return new MongoTopicPositions(database, topic -> id(brokerAdmin, topic));
    }

    private static String id(Admin broker, String topic) {
        try {
            TopicDescription found =
                    broker.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            return Objects.requireNonNull(found).topicId().toString();
        } catch (ExecutionException e) {
            throw new DependencyUnavailable("The event broker", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DependencyUnavailable("The event broker", e);
        }
    }
}
