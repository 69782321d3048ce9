package certway.catalog;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.TokenIssuer;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import certway.testkit.infrastructure.MongoDb;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with the content of the repository, and a client of it. */
final class RunningReference {

    private final TokenIssuer issuer = new TokenIssuer();
    private final MongoDb mongo = Infrastructure.newMongo();
    private final Kafka kafka = Infrastructure.newKafka();
    private final ConfigurableApplicationContext service;

    private RunningReference() {
        mongo.start();
        kafka.start();
        service = start();
    }

    /** Started once for all tests. */
    static RunningReference shared() {
        return Shared.INSTANCE;
    }

    /** One more instance on the same store. */
    ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(CatalogService.class);
        application.setDefaultProperties(Map.of(
                "CERTWAY_PORT", "0",
                "CERTWAY_MONGODB_URI", mongo.connectionString(),
                "CERTWAY_KAFKA_BOOTSTRAP", kafka.bootstrapServers(),
                "CERTWAY_ISSUER", issuer.issuer(),
                "CERTWAY_KEYCLOAK_BACKCHANNEL", issuer.issuer(),
                "CERTWAY_CONTENT_DIRECTORY",
                        Path.of("../content").toAbsolutePath().normalize().toString()));
        return application.run();
    }

    TokenIssuer issuer() {
        return issuer;
    }

    Answer get(String path, @Nullable String token, String... headers) {
        return client(service, token).get(path, headers);
    }

    Answer get(ConfigurableApplicationContext instance, String path) {
        return client(instance, null).get(path);
    }

    Answer send(String method, String path, @Nullable String token, String json, String... headers) {
        return client(service, token).send(method, path, json, headers);
    }

    private static ApiClient client(ConfigurableApplicationContext instance, @Nullable String token) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) instance).getWebServer())
                .getPort();
        return new ApiClient("http://127.0.0.1:" + port, token);
    }

    private void close() {
        service.close();
        kafka.close();
        mongo.close();
        issuer.close();
    }

    private static final class Shared {

        private static final RunningReference INSTANCE = begin();

        private static RunningReference begin() {
            RunningReference reference = new RunningReference();
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("close-reference").unstarted(reference::close));
            return reference;
        }
    }
}
