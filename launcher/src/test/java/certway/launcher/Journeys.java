package certway.launcher;

import certway.launcher.demo.AnswerKey;
import certway.launcher.demo.EventWatcher;
import certway.launcher.demo.Learning;
import certway.launcher.demo.Student;
import certway.launcher.system.Platform;
import certway.launcher.system.Port;
import certway.launcher.system.Ports;
import certway.launcher.system.Progress;
import certway.launcher.system.Settings;
import certway.testkit.infrastructure.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;

/** The whole platform, started once for all journeys, on ports and in a folder where it disturbs nobody. */
final class Journeys {
    /** What journeys lock that publish programs, so that none sees another's catalog change under its hands. */
    static final String CATALOG = "the catalog";

    static final String PHLEBOTOMY = "hct-phlebotomy-technician";

    private static final Settings SETTINGS = settings();
    private static final Platform PLATFORM = started();

    private Journeys() {}

    static Platform platform() {
        return PLATFORM;
    }

    static Settings places() {
        return SETTINGS;
    }

    static AnswerKey answers() {
        return AnswerKey.read(SETTINGS.content().resolve("programs/phlebotomy-technician"));
    }

    static EventWatcher watching(String topic) throws InterruptedException {
        return new EventWatcher(SETTINGS.kafkaBootstrap(), topic, InstantSource.system()).start();
    }

    static Student newStudent() {
        return new Student(SETTINGS.publicUrl());
    }

    /** A student who signed up, enrolled and has opened the study. */
    static Learning beginning(Student student) throws IOException, InterruptedException {
        Learning learning = student.beginning(PHLEBOTOMY, answers());
        learning.state();
        return learning;
    }

    private static Settings settings() {
        Path root = Path.of(System.getProperty("certway.root"));
        Path keycloak = Path.of(System.getProperty("certway.keycloak.home"));
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            numbers.put(port, FreePorts.next());
        }
        return new Settings(root, root.resolve("launcher/target/journeys"), keycloak, new Ports(numbers));
    }

    private static Platform started() {
        Terminal terminal = Terminal.ofThisProcess();
        try {
            new Reset(SETTINGS, terminal).run(Command.Confirmation.GIVEN);
            var progress = new Progress(InstantSource.system(), ProgressView.watcher(terminal));
            var platform = new Platform(SETTINGS, progress);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("stopper").unstarted(platform::close));
            platform.start();
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the platform started", e);
        }
    }
}
