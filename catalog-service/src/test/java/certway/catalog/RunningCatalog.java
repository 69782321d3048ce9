package certway.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import certway.testkit.http.Answer;
import certway.testkit.http.ApiClient;
import certway.testkit.identity.TokenIssuer;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.wait.Eventually;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a MongoDB of its own, and a client of it. */
final class RunningCatalog implements AutoCloseable {

    private static final String ZIP = "application/zip";

    private final TokenIssuer issuer = new TokenIssuer();
    private final @Nullable MongoDb mongo;
    private final ConfigurableApplicationContext service;

    RunningCatalog(String kafka) {
        this(kafka, Infrastructure.newMongo());
    }

    private RunningCatalog(String kafka, MongoDb own) {
        own.start();
        mongo = own;
        service = start(issuer, kafka, own.connectionString(), Map.of());
    }

    /** One of several on the same MongoDB. */
    RunningCatalog(String kafka, String mongoUri, Map<String, String> settings) {
        mongo = null;
        service = start(issuer, kafka, mongoUri, settings);
    }

    private static ConfigurableApplicationContext start(
            TokenIssuer issuer, String kafka, String mongoUri, Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of(
                "CERTWAY_PORT",
                "0",
                "CERTWAY_MONGODB_URI",
                mongoUri,
                "CERTWAY_KAFKA_BOOTSTRAP",
                kafka,
                "CERTWAY_ISSUER",
                issuer.issuer(),
                "CERTWAY_KEYCLOAK_BACKCHANNEL",
                issuer.issuer()));
        SpringApplication application = new SpringApplication(CatalogService.class);
        application.setDefaultProperties(all);
        return application.run();
    }

    TokenIssuer issuer() {
        return issuer;
    }

    String url() {
        int port = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
        return "http://127.0.0.1:%d".formatted(port);
    }

    ApiClient as(@Nullable String token) {
        return new ApiClient(url(), token);
    }

    Answer get(String path, @Nullable String token, String... headers) {
        return as(token).get(path, headers);
    }

    /** Sends JSON; an empty text sends no body. */
    Answer send(String method, String path, @Nullable String token, String json, String... headers) {
        return as(token).send(method, path, json, headers);
    }

    /** Imports and waits for the end; the answer is what the import's address says then. */
    Answer importZip(byte[] zip, @Nullable String token) {
        Answer started = startImport(zip, token, "");
        if (started.status() != 202) {
            return started;
        }
        return Eventually.within(
                Duration.ofSeconds(60),
                () -> get(started.header("Location"), token),
                answer -> answer.json().has("finishedAt"));
    }

    Answer startImport(byte[] zip, @Nullable String token, String query) {
        return as(token).upload("/api/admin/imports?" + query, ZIP, zip);
    }

    Answer startImport(byte[] zip, @Nullable String token, String query, String key) {
        return as(token)
                .send(
                        "POST",
                        "/api/admin/imports?" + query,
                        BodyPublishers.ofByteArray(zip),
                        "Content-Type",
                        ZIP,
                        "Idempotency-Key",
                        key);
    }

    Answer importCartridge(byte[] zip, String query, @Nullable String token) {
        return as(token).upload("/api/admin/cartridge-imports?" + query, ZIP, zip);
    }

    Answer importQuestions(String type, String text, @Nullable String token) {
        return as(token).upload("/api/admin/question-imports", type, text.getBytes(UTF_8));
    }

    HttpResponse<byte[]> download(String path, String token) {
        return as(token).bytes("GET", path);
    }

    Answer retire(String programId, @Nullable String token, String... headers) {
        return as(token).post("/api/admin/programs/%s/retire".formatted(programId), "", headers);
    }

    Answer upload(String name, String text, @Nullable String token) {
        return as(token).upload("/api/admin/files?name=" + name, "application/octet-stream", text.getBytes(UTF_8));
    }

    /** The answer as bytes, without a token. */
    HttpResponse<byte[]> file(String method, String path, String... headers) {
        return as(null).bytes(method, path, headers);
    }

    @Override
    public void close() {
        service.close();
        if (mongo != null) {
            mongo.close();
        }
        issuer.close();
    }
}
