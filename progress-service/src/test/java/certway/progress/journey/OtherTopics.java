package certway.progress.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics that other services own and this one follows. */
final class OtherTopics {

    private static final List<String> NAMES =
            List.of("certway.enrollments", "certway.enrollments.parked", "certway.programs", "certway.programs.parked");

    private OtherTopics() {}

    static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            List<NewTopic> topics = NAMES.stream()
                    .map(name -> new NewTopic(name, Optional.of(1), Optional.empty()))
                    .toList();
            for (KafkaFuture<Void> topic : admin.createTopics(topics).values().values()) {
                await(topic);
            }
        }
    }

    private static void await(KafkaFuture<Void> topic) {
        try {
            topic.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
