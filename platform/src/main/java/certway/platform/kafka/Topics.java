package certway.platform.kafka;

import certway.platform.Worker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics a service owns, each with its {@code .parked} one, and goes on trying in the background until the broker
 * has them all: a service starts without Kafka. An existing topic is left as it is.
 */
public final class Topics implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaSettings settings;
    private final List<TopicSpec> owned;
    private final Worker worker = new Worker("topics", PAUSE, this::step);

    public Topics(KafkaSettings settings, List<TopicSpec> owned) {
        this.settings = settings;
        this.owned = List.copyOf(owned);
    }

    public void start() {
        worker.start();
    }

    private boolean step() throws InterruptedException {
        List<NewTopic> topics = owned.stream()
                .flatMap(topic -> Stream.of(topic, topic.parked()))
                .map(this::newTopic)
                .toList();
        try (Admin admin = Admin.create(settings.admin())) {
            boolean all = true;
            for (KafkaFuture<Void> topic : admin.createTopics(topics).values().values()) {
                all &= exists(topic);
            }
            if (all) {
                // that was all there was to do
                Thread.currentThread().interrupt();
            }
        } catch (KafkaException e) {
            log.warn("Topics are not created yet: {}", e.toString());
        }
        return false;
    }

    private static boolean exists(KafkaFuture<Void> topic) throws InterruptedException {
        try {
            topic.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            log.warn("A topic is not created yet: {}", String.valueOf(e.getCause()));
            return false;
        }
    }

    private NewTopic newTopic(TopicSpec topic) {
        Optional<Short> replicas = settings.replicas() < 1 ? Optional.empty() : Optional.of(settings.replicas());
        return new NewTopic(topic.name(), Optional.of(settings.partitions()), replicas).configs(topic.settings());
    }

    @Override
    public void close() {
        worker.close();
    }
}
