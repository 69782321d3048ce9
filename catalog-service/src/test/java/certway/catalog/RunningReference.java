package certway.catalog;

import certway.testkit.identity.TokenIssuer;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.Kafka;
import certway.testkit.infrastructure.MongoDb;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with the content of the repository, and a client of it. */
final class RunningReference {

    private final TokenIssuer issuer = new TokenIssuer();
    private final MongoDb mongo = Infrastructure.newMongo();
    private final Kafka kafka = Infrastructure.newKafka();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;

    record Answer(int status, String text, java.net.http.HttpHeaders headers) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        String tag() {
            return headers.firstValue("ETag").orElse("");
        }

        String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

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
        return send(request(service, path, token).GET(), headers);
    }

    Answer get(ConfigurableApplicationContext instance, String path) {
        return send(request(instance, path, null).GET());
    }

    Answer send(String method, String path, @Nullable String token, String json, String... headers) {
        HttpRequest.Builder request = request(service, path, token)
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return send(request, headers);
    }

    private static HttpRequest.Builder request(
            ConfigurableApplicationContext instance, String path, @Nullable String token) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) instance).getWebServer())
                .getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        try {
            HttpRequest whole = (headers.length == 0 ? request : request.headers(headers)).build();
            HttpResponse<String> answer = http.send(whole, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer.headers());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
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
