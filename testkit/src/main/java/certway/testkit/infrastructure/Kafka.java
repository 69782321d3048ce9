package certway.testkit.infrastructure;

/** One Kafka broker that a test may stop and start again; address and data stay the same. */
public sealed interface Kafka extends AutoCloseable permits EmbeddedKafka, ContainerKafka {

    String bootstrapServers();

    void start();

    void stop();

    @Override
    void close();
}
