package certway.testkit.infrastructure;

import org.testcontainers.mongodb.MongoDBContainer;

/** The real MongoDB 8 in a container. */
final class ContainerMongo implements MongoDb {
    private final MongoDBContainer container = new MongoDBContainer("mongo:8.0");
    private final ContainerSwitch power = new ContainerSwitch(container);

    @Override
    public String connectionString() {
        return container.getConnectionString();
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
