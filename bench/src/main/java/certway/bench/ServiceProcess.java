package certway.bench;

import certway.testkit.infrastructure.FreePorts;
import certway.testkit.wait.Eventually;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A service as a process of its own, with the options that the launcher gives it, and a client of it. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
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
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * What is started, and how.
     *
     * @param options for its Java, beside the launcher's
     * @param log where it writes
     */
    record Settings(Path jar, Map<String, String> environment, List<String> options, File log) {}

    /** Starts it and waits until it is ready. */
    ServiceProcess(Settings settings) throws IOException {
        int port = FreePorts.next();
        this.address = URI.create("http://127.0.0.1:" + port);
        ProcessBuilder builder = new ProcessBuilder();
        builder.command()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.command().addAll(OPTIONS);
        builder.command().addAll(settings.options());
        builder.command().addAll(List.of("-jar", settings.jar().toString()));
        builder.environment().putAll(settings.environment());
        builder.environment().put("CERTWAY_PORT", Integer.toString(port));
        this.process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log()))
                .start();
        Eventually.within(START, () -> get("/actuator/health/readiness", ""), answer -> answer.statusCode() == 200);
    }

    URI address() {
        return address;
    }

    /** The sum of a metric over everything that has these labels, as they are written for Prometheus. */
    double metric(String name, String... labels) throws IOException, InterruptedException {
        return get("/actuator/prometheus", "")
                .body()
                .lines()
                .filter(line ->
                        line.startsWith(name) && List.of(labels).stream().allMatch(line::contains))
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

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return client.send(request(path, token).build(), BodyHandlers.ofString());
    }

    /** A file; anything but that is no answer. */
    byte[] file(String path, String token) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(path, token).build(), BodyHandlers.ofByteArray());
        requireFine(path, answer);
        return answer.body();
    }

    /** How many lines an answer has, which is read as it comes; anything but a 200 is no answer. */
    long lines(String path, String token) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> answer = client.send(request(path, token).build(), BodyHandlers.ofLines());
        try (Stream<String> lines = answer.body()) {
            requireFine(path, answer);
            return lines.count();
        }
    }

    private static void requireFine(String path, HttpResponse<?> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s: %d".formatted(path, answer.statusCode()));
        }
    }

    /** The status of the answer to a message without a body; the cheapest caller that Java has, since it shares the processors. */
    int post(String path, String token) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setReadTimeout(60_000);
        int status = connection.getResponseCode();
        try (InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            answer.readAllBytes();
        }
        return status;
    }

    HttpResponse<String> postZip(String path, String token, byte[] zip) throws IOException, InterruptedException {
        return client.send(
                request(path, token)
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(zip))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(1));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
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
