package certway.testkit.infrastructure;

import org.testcontainers.kafka.KafkaContainer;

/** Kafka's official image. */
final class ContainerKafka implements Kafka {
    private final KafkaContainer container = new KafkaContainer("apache/kafka:4.2.1")
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
    private final ContainerSwitch power = new ContainerSwitch(container);

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void start() {
        power.on();
    }

    @Override
    public void stop() {
        power.off();
    }

    @Override
    public void close() {
        container.close();
    }
}
