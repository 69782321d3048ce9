package certway.catalog;

import certway.testkit.identity.TokenIssuer;
import certway.testkit.infrastructure.Infrastructure;
import certway.testkit.infrastructure.MongoDb;
import certway.testkit.wait.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a MongoDB of its own, and a client of it. */
final class RunningCatalog implements AutoCloseable {

    private final TokenIssuer issuer = new TokenIssuer();
    private final @Nullable MongoDb mongo;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext service;

    record Answer(int status, String text, java.net.http.HttpHeaders headers) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

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

    Answer get(String path, @Nullable String token, String... headers) {
        HttpRequest.Builder request = request(path, token).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends JSON; an empty text sends no body. */
    Answer send(String method, String path, @Nullable String token, String json, String... headers) {
        HttpRequest.Builder request = request(path, token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Imports and waits for the end; the answer is what the import's address says then. */
    Answer importZip(byte[] zip, @Nullable String token) {
        Answer started = startImport(zip, token, "", Map.of());
        if (started.status() != 202) {
            return started;
        }
        return Eventually.within(
                Duration.ofSeconds(60),
                () -> get(started.header("Location"), token),
                answer -> answer.json().has("finishedAt"));
    }

    Answer startImport(byte[] zip, @Nullable String token, String query, Map<String, String> headers) {
        HttpRequest.Builder request = request("/api/admin/imports?" + query, token)
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip));
        headers.forEach(request::header);
        return send(request);
    }

    Answer importCartridge(byte[] zip, String query, @Nullable String token) {
        return send(request("/api/admin/cartridge-imports?" + query, token)
                .header("Content-Type", "application/zip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(zip)));
    }

    Answer importQuestions(String type, String text, @Nullable String token) {
        return send(request("/api/admin/question-imports", token)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    HttpResponse<byte[]> download(String path, String token) {
        return exchange(request(path, token).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    Answer retire(String programId, @Nullable String token, String... headers) {
        HttpRequest.Builder request = request("/api/admin/programs/%s/retire".formatted(programId), token)
                .POST(HttpRequest.BodyPublishers.noBody());
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer upload(String name, String text, @Nullable String token) {
        return send(request("/api/admin/files?name=" + name, token)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(text)));
    }

    /** The answer as bytes, without a token. */
    HttpResponse<byte[]> file(String method, String path, String... headers) {
        HttpRequest.Builder request = request(path, null).method(method, HttpRequest.BodyPublishers.noBody());
        try {
            return http.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body(), answer.headers());
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
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
