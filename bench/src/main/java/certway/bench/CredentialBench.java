package certway.bench;

import certway.testkit.identity.Person;
import certway.testkit.wait.Eventually;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures credential-service: how soon a completion is a certificate, many at once, its check and its paper. */
final class CredentialBench {

    private static final String TOPIC = "certway.credentials";
    private static final int WARM_UP = 300;
    private static final int SINGLE = 200;
    private static final int AT_ONCE = 2_000;
    private static final int FROM_HERE = 10_000;
    private static final int PER_SECOND = 20;
    private static final int PAPERS = 40;
    private static final Duration STEADY = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Bench.Site site;

    CredentialBench(Bench.Site site) {
        this.site = site;
    }

    void run() throws IOException, InterruptedException {
        try (CompletionFeed feed = new CompletionFeed(site.kafka().bootstrapServers());
                MongoClient mongo = MongoClients.create(site.mongo().connectionString())) {
            File keys = File.createTempFile("credential-bench", ".keys");
            ServiceProcess.Settings settings = site.service(Map.of(
                    "CERTWAY_PROGRESS_URL",
                    feed.url(),
                    "CERTWAY_KEYCLOAK_ADMIN",
                    feed.url() + "/admin/realms/certway",
                    "CERTWAY_CLIENT_SECRET",
                    "demo-credential-service-secret",
                    "CERTWAY_KEYS_FILE",
                    keys.toPath().resolveSibling(keys.getName() + ".p12").toString(),
                    "CERTWAY_KEYS_PASSWORD",
                    "only-for-this-measurement",
                    "CERTWAY_KEYS_GENERATE",
                    "true"));
            MongoCollection<Document> credentials =
                    mongo.getDatabase("credential").getCollection("credentials");
            try (ServiceProcess service = new ServiceProcess(settings)) {
                oneAtATime(feed, service);
                manyAtOnce(feed, credentials);
                checked(service, credentials);
                printed(service);
                System.out.println("memory after all this: %d MiB RSS, at most %d MiB"
                        .formatted(service.memory("VmRSS"), service.memory("VmHWM")));
            }
        }
    }

    /** From the record of a completion until its learner is shown the certificate. */
    private void oneAtATime(CompletionFeed feed, ServiceProcess service) throws IOException, InterruptedException {
        long[] nanos = new long[SINGLE];
        for (int n = -WARM_UP; n < SINGLE; n++) {
            int number = n + WARM_UP;
            String token = token(number);
            long told = System.nanoTime();
            feed.complete(number, number + 1);
            Eventually.within(PATIENCE, () -> own(service, token), items -> !items.isEmpty());
            if (n >= 0) {
                nanos[n] = System.nanoTime() - told;
            }
        }
        Arrays.sort(nanos);
        System.out.println("a certificate after its completion was told, %d times: median %.0f ms, p95 %.0f ms"
                .formatted(SINGLE, nanos[SINGLE / 2] / 1e6, nanos[SINGLE * 95 / 100] / 1e6));
    }

    private void manyAtOnce(CompletionFeed feed, MongoCollection<Document> credentials) throws InterruptedException {
        long before = credentials.countDocuments();
        try (EventWatch watch = new EventWatch(site.kafka().bootstrapServers(), TOPIC)) {
            long told = System.nanoTime();
            feed.complete(FROM_HERE, FROM_HERE + AT_ONCE);
            Eventually.within(PATIENCE, watch::events, count -> count >= AT_ONCE);
            System.out.println(
                    "%d completions at once: %d certificates told by %d records within %.1f s, %d in the database"
                            .formatted(
                                    AT_ONCE,
                                    watch.events(),
                                    watch.records(),
                                    (watch.last() - told) / 1e9,
                                    credentials.countDocuments() - before));
        }
    }

    private void checked(ServiceProcess service, MongoCollection<Document> credentials) throws InterruptedException {
        List<String> ids = credentials
                .find()
                .limit(500)
                .map(found -> found.getString("publicId"))
                .into(new ArrayList<>());
        System.out.println("| %d/s | a second | p50 ms | p95 ms | p99 ms | most ms | failed |".formatted(PER_SECOND));
        System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
        try (Load load = new Load(service.address())) {
            load.steady(PER_SECOND, STEADY, n -> "/api/credentials/" + ids.get(n % ids.size()));
            System.out.println(load.steady(PER_SECOND, STEADY, n -> "/api/credentials/" + ids.get(n % ids.size()))
                    .row("a certificate is checked"));
            System.out.println(load.steady(PER_SECOND, STEADY, _ -> "/actuator/health/liveness")
                    .row("the service says that it lives, the bound"));
        }
    }

    private void printed(ServiceProcess service) throws IOException, InterruptedException {
        long[] nanos = new long[PAPERS];
        int most = 0;
        for (int n = -PAPERS; n < PAPERS; n++) {
            int number = n + PAPERS;
            String token = token(number);
            String id = own(service, token).path(0).path("publicId").asString();
            long asked = System.nanoTime();
            byte[] paper = service.file("/api/credentials/%s/pdf".formatted(id), token);
            if (n >= 0) {
                nanos[n] = System.nanoTime() - asked;
                most = Math.max(most, paper.length);
            }
        }
        Arrays.sort(nanos);
        System.out.println("a certificate's PDF, %d times: median %.0f ms, p95 %.0f ms, at most %.0f kB"
                .formatted(PAPERS, nanos[PAPERS / 2] / 1e6, nanos[PAPERS * 95 / 100] / 1e6, most / 1e3));
    }

    private static JsonNode own(ServiceProcess service, String token) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(service.get("/api/credentials", token).body())
                .path("items");
    }

    private String token(int number) {
        return site.issuer()
                .tokens()
                .of(new Person(CompletionFeed.learner(number), "learner-%d".formatted(number), Set.of("student")));
    }
}
