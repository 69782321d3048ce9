package certway.launcher;

import certway.launcher.demo.Demo;
import certway.launcher.demo.DemoSettings;
import certway.launcher.system.RunLock;
import certway.launcher.system.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Runs the demo against the platform that is there, or against one of its own. */
record DemoRun(Settings settings, Map<String, String> environment, Terminal terminal) {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    boolean succeeds() throws IOException, InterruptedException {
        if (environment.containsKey("CERTWAY_PUBLIC_URL") || isRunning()) {
            return walk();
        }
        if (RunLock.isTaken(settings)) {
            throw new Refusal("Certway is still starting (process %s). Run the demo when it is ready"
                    .formatted(RunLock.owner(settings)));
        }
        try (var _ = Session.start(settings, terminal)) {
            return walk();
        }
    }

    private boolean walk() throws InterruptedException {
        terminal.print("%nA new student at %s%n".formatted(publicUrl()));
        var demo = new DemoSettings(publicUrl(), kafkaBootstrap(), settings.root());
        return new Demo(demo, terminal.out()).succeeds();
    }

    private boolean isRunning() throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            HttpRequest request = HttpRequest.newBuilder(publicUrl().resolve("/api/programs"))
                    .timeout(TIMEOUT)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private URI publicUrl() {
        String chosen = environment.get("CERTWAY_PUBLIC_URL");
        return chosen == null ? settings.publicUrl() : URI.create(chosen);
    }

    private String kafkaBootstrap() {
        return environment.getOrDefault("CERTWAY_KAFKA_BOOTSTRAP", settings.kafkaBootstrap());
    }
}
