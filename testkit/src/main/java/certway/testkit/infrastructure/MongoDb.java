package certway.testkit.infrastructure;

/** One MongoDB that a test may stop and start again; address and data stay the same. */
public sealed interface MongoDb extends AutoCloseable permits EmbeddedMongo, ContainerMongo {

    String connectionString();

    void start();

    void stop();

    @Override
    void close();
}
