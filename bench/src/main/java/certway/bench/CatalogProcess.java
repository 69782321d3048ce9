package certway.bench;

import certway.testkit.identity.People;
import certway.testkit.identity.Tokens;
import certway.testkit.wait.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** catalog-service as a process of its own. */
final class CatalogProcess implements AutoCloseable {

    private static final Duration IMPORT = Duration.ofMinutes(10);

    private final ServiceProcess process;
    private final Tokens tokens;

    CatalogProcess(ServiceProcess.Settings settings, Tokens tokens) throws IOException {
        this.process = new ServiceProcess(settings);
        this.tokens = tokens;
    }

    URI address() {
        return process.address();
    }

    /** Imports and waits until it is done. */
    void importPrograms(byte[] zip) throws IOException, InterruptedException {
        HttpResponse<String> answer = process.postZip("/api/admin/imports", grace(), zip);
        check(answer.statusCode() == 202, answer.body());
        String job = answer.headers().firstValue("Location").orElseThrow();
        JsonNode end = Eventually.within(
                IMPORT,
                () -> JsonMapper.shared().readTree(process.get(job, grace()).body()),
                it -> it.has("finishedAt"));
        check(!end.has("message"), end.toString());
    }

    private static void check(boolean good, String message) {
        if (!good) {
            throw new IllegalStateException("the import failed: " + message);
        }
    }

    /** How long it took to build the catalog in memory when it started, in seconds. */
    double loadSeconds() throws IOException, InterruptedException {
        return process.metric("catalog_load_seconds_sum");
    }

    /** How often it read the database for a request. */
    double requestReads() throws IOException, InterruptedException {
        return process.metric("catalog_store_reads_total", "for=\"request\"");
    }

    long memory(String kind) throws IOException {
        return process.memory(kind);
    }

    double cpuSeconds() {
        return process.cpuSeconds();
    }

    private String grace() {
        return tokens.of(People.GRACE);
    }

    @Override
    public void close() {
        process.close();
    }
}
