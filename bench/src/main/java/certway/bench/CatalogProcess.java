package certway.bench;

import certway.testkit.identity.People;
import certway.testkit.identity.TokenIssuer;
import certway.testkit.infrastructure.FreePorts;
import certway.testkit.wait.Eventually;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** catalog-service as a process of its own, with the options that the launcher gives it, and a client of it. */
final class CatalogProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration IMPORT = Duration.ofMinutes(10);
    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MetaspaceSize=96M",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final URI address;
    private final TokenIssuer issuer;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Where it finds its neighbours, and how it runs. */
    record Settings(Path jar, String mongo, String kafka, List<String> options) {}

    CatalogProcess(Settings settings, TokenIssuer issuer, File log) throws IOException {
        int port = FreePorts.next();
        this.address = URI.create("http://127.0.0.1:" + port);
        this.issuer = issuer;
        ProcessBuilder builder = new ProcessBuilder();
        builder.command()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(OPTIONS);
        builder.command().addAll(settings.options());
        builder.command().addAll(List.of("-jar", settings.jar().toString()));
        builder.environment()
                .putAll(Map.of(
                        "CERTWAY_PORT", Integer.toString(port),
                        "CERTWAY_MONGODB_URI", settings.mongo(),
                        "CERTWAY_KAFKA_BOOTSTRAP", settings.kafka(),
                        "CERTWAY_ISSUER", issuer.issuer(),
                        "CERTWAY_KEYCLOAK_BACKCHANNEL", issuer.issuer()));
        this.process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        Eventually.within(START, () -> get("/actuator/health/readiness"), answer -> answer.statusCode() == 200);
    }

    URI address() {
        return address;
    }

    /** Imports and waits until it is done. */
    void importPrograms(byte[] zip) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve("/api/admin/imports"))
                        .header("Content-Type", "application/zip")
                        .header("Authorization", bearer())
                        .POST(HttpRequest.BodyPublishers.ofByteArray(zip))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 202) {
            String job = answer.headers().firstValue("Location").orElseThrow();
            JsonNode end = Eventually.within(IMPORT, () -> json(get(job)), state -> state.has("finishedAt"));
            check(!end.has("message"), end.toString());
            return;
        }
        check(answer.statusCode() == 200, answer.body());
    }

    private static void check(boolean good, String message) {
        if (!good) {
            throw new IllegalStateException("the import failed: " + message);
        }
    }

    /** How long it took to build the catalog in memory when it started, in seconds. */
    double loadSeconds() throws IOException, InterruptedException {
        return metric("catalog_load_seconds_sum", "");
    }

    /** How often it read the database for a request. */
    double requestReads() throws IOException, InterruptedException {
        return metric("catalog_store_reads_total", "for=\"request\"");
    }

    private double metric(String name, String label) throws IOException, InterruptedException {
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(name) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** What the process takes of the machine's memory now, in MiB; or the most that it ever took. */
    long memory(String kind) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .filter(line -> line.startsWith(kind))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** The processor time that it took until now, in seconds; unlike a clock it does not count what others do meanwhile. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", bearer())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private String bearer() {
        return "Bearer " + issuer.tokens().of(People.GRACE);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        client.close();
    }
}
