package certway.testkit.infrastructure;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The real Keycloak as a child process, on the loopback address only; its data and its log lie in the data directory. */
public final class KeycloakServer implements IdentityServer {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

    private final Settings settings;
    private final KeycloakInstallation installation;
    private final RealmFile realm;
    private final int port;
    private @Nullable Process process;
    private @Nullable Watchdog watchdog;

    /**
     * Where and how the server runs.
     *
     * @param home the unpacked distribution
     * @param dataDirectory kept between starts; a realm that is already there is not imported again
     * @param port 0 takes a free one
     * @param environment added to the process, for the placeholders in the realm file and for KC_ settings
     */
    public record Settings(Path home, Path dataDirectory, Path realmFile, int port, Map<String, String> environment) {
        public Settings {
            home = home.toAbsolutePath().normalize();
            dataDirectory = dataDirectory.toAbsolutePath().normalize();
            environment = Map.copyOf(environment);
        }
    }

    public KeycloakServer(Settings settings) {
        this.settings = settings;
        this.installation = new KeycloakInstallation(settings.home());
        this.realm = RealmFile.read(settings.realmFile());
        this.port = settings.port() == 0 ? FreePorts.next() : settings.port();
    }

    @Override
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public String issuer() {
        return url() + "/realms/" + realm.realm();
    }

    public Path log() {
        return settings.dataDirectory().resolve("keycloak.log");
    }

    /** The running server's process. */
    public synchronized Process process() {
        if (process == null) {
            throw new IllegalStateException("Keycloak is not started");
        }
        return process;
    }

    /** Builds the unpacked distribution for its options, unless that is done, which takes about 20 seconds the first time. */
    public static void build(Path home) {
        new KeycloakInstallation(home).buildOnce();
    }

    /**
     * Builds the distribution for its options, unless that is done; and lays out the data directory as a home: the server's
     * programs are linked, its data are its own.
     */
    public void prepare() throws IOException {
        installation.buildOnce();
        Path home = settings.dataDirectory();
        installation.linkInto(home, realm.themes());
        if (!makesAdministrator()) {
            installation.copyNewDatabase(home);
        }
        Files.copy(
                realm.path(),
                home.resolve("data/import").resolve(realm.fileName()),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keycloak makes its first administrator when it sets up an empty database, and never after. */
    private boolean makesAdministrator() {
        return Stream.of(System.getenv(), settings.environment())
                .flatMap(environment -> environment.keySet().stream())
                .anyMatch(name -> name.startsWith("KC_BOOTSTRAP_ADMIN_"));
    }

    /** Starts the server and waits until it answers for the realm. */
    @Override
    public void start() {
        try {
            prepare();
            launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waitUntilReady();
    }

    @Override
    public synchronized void stop() {
        if (process == null) {
            return;
        }
        if (watchdog != null) {
            watchdog.close();
            watchdog = null;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized void launch() throws IOException {
        Path home = settings.dataDirectory();
        ProcessBuilder builder = new ProcessBuilder(installation.command(home, startArguments()))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put(LOGINS_AT_ONCE, "true");
        builder.environment().putAll(settings.environment());
        Process started = builder.start();
        process = started;
        watchdog = Watchdog.over(started);
    }

    private List<String> startArguments() {
        return List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + url());
    }

    private void waitUntilReady() {
        Process started = process();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                if (!started.isAlive() || System.nanoTime() > end) {
                    stop();
                    throw new IllegalStateException(
                            "Keycloak did not start; the end of %s:\n%s".formatted(log(), lastLines()));
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private boolean answers(HttpClient client) {
        URI configuration = URI.create(
                "http://127.0.0.1:%d/realms/%s/.well-known/openid-configuration".formatted(port, realm.realm()));
        HttpRequest request = HttpRequest.newBuilder(configuration)
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                    == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Keycloak starts", e);
        }
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "(unreadable: " + e.getMessage() + ")";
        }
    }
}
