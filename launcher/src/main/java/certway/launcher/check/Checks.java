package certway.launcher.check;

import certway.launcher.check.Finding.Fine;
import certway.launcher.check.Finding.Problem;
import certway.launcher.system.Port;
import certway.launcher.system.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that must be right on a machine before the platform can start there. */
public final class Checks {
    private static final int RELEASE = 25;
    private static final long GIBIBYTE = 1L << 30;
    private static final long MEMORY = 3 * GIBIBYTE;
    private static final long DISK = 2 * GIBIBYTE;
    private static final List<String> MODULES = List.of(
            "catalog-service",
            "enrollment-service",
            "progress-service",
            "credential-service",
            "web-ui",
            "gateway",
            "launcher");

    private static final String BUILD = "Build it with: ./certway up, or ./mvnw package";
    private static final String CHECK_OUT = "Restore it from the repository";

    private final Settings settings;
    private final Machine machine;

    public Checks(Settings settings) {
        this(settings, new ThisMachine());
    }

    Checks(Settings settings, Machine machine) {
        this.settings = settings;
        this.machine = machine;
    }

    /** Also while the platform runs: its own ports and memory are in use then, as they should be. */
    public List<Finding> whileRunning() throws IOException {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(disk());
        findings.add(localhost());
        MODULES.forEach(module -> findings.add(file("jar of " + module, settings.jar(module), BUILD)));
        findings.add(file("realm file", settings.realmFile(), CHECK_OUT));
        findings.add(file("keycloak", settings.keycloakHome().resolve("lib/quarkus-run.jar"), BUILD));
        return findings;
    }

    public List<Finding> beforeStart() throws IOException {
        List<Finding> findings = new ArrayList<>(whileRunning());
        findings.add(1, memory());
        for (Port port : Port.values()) {
            findings.add(port(port));
        }
        return findings;
    }

    public static Optional<Problem> firstProblem(List<Finding> findings) {
        return findings.stream()
                .filter(Problem.class::isInstance)
                .map(Problem.class::cast)
                .findFirst();
    }

    private Finding java() {
        int release = machine.javaRelease();
        String seen = "JDK %d".formatted(release);
        return release == RELEASE
                ? new Fine("java", seen)
                : new Problem("java", seen, "Install a JDK 25, or set JAVA_HOME to one");
    }

    private Finding memory() throws IOException {
        return enough("memory", machine.availableMemory(), MEMORY, "Close other programs");
    }

    private Finding disk() throws IOException {
        String advice = "Free space under " + settings.home();
        return enough("disk", machine.freeDisk(settings.home()), DISK, advice);
    }

    private static Finding enough(String subject, long available, long needed, String advice) {
        String seen = "%.1f GiB available".formatted((double) available / GIBIBYTE);
        return available >= needed
                ? new Fine(subject, seen)
                : new Problem(subject, "%s, %d GiB needed".formatted(seen, needed / GIBIBYTE), advice);
    }

    private Finding localhost() throws IOException {
        List<InetAddress> addresses = machine.addressesOf("localhost");
        boolean onlyLoopback = addresses.stream().allMatch(InetAddress::isLoopbackAddress);
        boolean hasV4 = addresses.stream().anyMatch(address -> "127.0.0.1".equals(address.getHostAddress()));
        String seen = String.join(
                ", ", addresses.stream().map(InetAddress::getHostAddress).toList());
        return onlyLoopback && hasV4
                ? new Fine("localhost", seen)
                : new Problem("localhost", "resolves to " + seen, "Put the line '127.0.0.1 localhost' into /etc/hosts");
    }

    private Finding file(String subject, Path path, String advice) {
        Path shown = settings.root().relativize(path);
        return machine.isFile(path)
                ? new Fine(subject, shown.toString())
                : new Problem(subject, shown + " is missing", advice);
    }

    private Finding port(Port port) throws IOException {
        int number = settings.ports().of(port);
        String subject = "port %d (%s)".formatted(number, port.part());
        String advice = "Stop that program, or choose another port with %s".formatted(port.variable());
        return machine.isPortFree(number)
                ? new Fine(subject, "free")
                : new Problem(subject, "in use by another program", advice);
    }
}
