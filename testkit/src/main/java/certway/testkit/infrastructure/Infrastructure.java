package certway.testkit.infrastructure;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What integration tests run on: embedded parts, or containers with {@code -Dcertway.infrastructure=containers}. One
 * running MongoDB and one running Kafka are shared by all tests of a JVM; a test that stops one makes its own.
 */
public final class Infrastructure {
    private static final Variant VARIANT = Variant.of(System.getProperty("certway.infrastructure", "embedded"));

    static {
        System.out.println("integration tests run on " + VARIANT.description);
    }

    private Infrastructure() {}

    private enum Variant {
        EMBEDDED("embedded parts: a MongoDB stand-in, real Kafka, real Keycloak"),
        CONTAINERS("containers: mongo:8.0, apache/kafka:4.2.1, quay.io/keycloak/keycloak:26.7.3");

        private final String description;

        Variant(String description) {
            this.description = description;
        }

        static Variant of(String name) {
            return switch (name) {
                case "embedded" -> EMBEDDED;
                case "containers" -> CONTAINERS;
                default ->
                    throw new IllegalArgumentException(
                            "certway.infrastructure must be embedded or containers: " + name);
            };
        }
    }

    public static String mongoConnectionString() {
        return SharedMongo.INSTANCE.connectionString();
    }

    /**
     * A client of the shared MongoDB.
     *
     * @param defaults what a service sets before it connects, so that a test reaches MongoDB as it does
     */
    public static MongoClient mongoClient(Consumer<MongoClientSettings.Builder> defaults) {
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(new ConnectionString(mongoConnectionString()));
        defaults.accept(settings);
        return MongoClients.create(settings.build());
    }

    public static String kafkaBootstrapServers() {
        return SharedKafka.INSTANCE.bootstrapServers();
    }

    /** A MongoDB of the caller's own, not started. */
    public static MongoDb newMongo() {
        return switch (VARIANT) {
            case EMBEDDED -> new EmbeddedMongo();
            case CONTAINERS -> new ContainerMongo();
        };
    }

    /** A Kafka broker of the caller's own, not started. */
    public static Kafka newKafka() {
        return switch (VARIANT) {
            case EMBEDDED -> new EmbeddedKafka();
            case CONTAINERS -> new ContainerKafka();
        };
    }

    /** A Keycloak of the caller's own with the realm of the file, not started. */
    public static IdentityServer newIdentityServer(Path realmFile, Map<String, String> environment) {
        return switch (VARIANT) {
            case EMBEDDED ->
                new KeycloakServer(new KeycloakServer.Settings(
                        Path.of(Objects.requireNonNull(
                                System.getProperty("certway.keycloak.home"), "certway.keycloak.home is not set")),
                        TemporaryFolders.untilExit("keycloak"),
                        realmFile,
                        0,
                        environment));
            case CONTAINERS -> new ContainerKeycloak(realmFile, environment);
        };
    }

    /** The host under which a part that these tests started reaches a server of the test itself. */
    public static String testHost() {
        return embedded() ? "localhost" : ContainerKeycloak.TEST_HOST;
    }

    /** The address at which such a server listens: a container cannot reach this machine's loopback. */
    public static String testAddress() {
        return embedded() ? "127.0.0.1" : "0.0.0.0";
    }

    static boolean embedded() {
        return VARIANT == Variant.EMBEDDED;
    }

    private static void closeAtExit(String name, Runnable close) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("close-" + name).unstarted(close));
    }

    private static final class SharedMongo {
        private static final MongoDb INSTANCE = newMongo();

        static {
            INSTANCE.start();
            closeAtExit("mongo", INSTANCE::close);
        }
    }

    private static final class SharedKafka {
        private static final Kafka INSTANCE = newKafka();

        static {
            INSTANCE.start();
            closeAtExit("kafka", INSTANCE::close);
        }
    }
}
