package certway.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import certway.launcher.check.Finding.Fine;
import certway.launcher.check.Finding.Problem;
import certway.launcher.system.Port;
import certway.launcher.system.Ports;
import certway.launcher.system.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private static final Settings SETTINGS = Settings.of(Path.of("/certway"), Ports.of(Map.of()));

    @Test
    void nothingIsWrongWithAHealthyMachine() throws IOException {
        assertThat(new Checks(SETTINGS, MachineFixture.healthy()).beforeStart()).allMatch(Fine.class::isInstance);
    }

    @Test
    void aPortInUseIsNamedWithThePartThatNeedsIt() throws IOException {
        assertThat(problem(MachineFixture.healthy().usingPort(8180)))
                .isEqualTo("port 8180 (keycloak): in use by another program."
                        + " Stop that program, or choose another port with CERTWAY_KEYCLOAK_PORT");
    }

    @Test
    void everyPortIsChecked() throws IOException {
        for (Port port : Port.values()) {
            assertThat(problem(MachineFixture.healthy().usingPort(port.standard())))
                    .contains(port.variable());
        }
    }

    @Test
    void tooLittleMemoryIsToldWithFigures() throws IOException {
        assertThat(problem(MachineFixture.healthy().withMemory(2L << 30)))
                .isEqualTo("memory: 2.0 GiB available, 3 GiB needed. Close other programs");
    }

    @Test
    void tooLittleDiskIsToldWithFigures() throws IOException {
        assertThat(problem(MachineFixture.healthy().withDisk(1L << 30)))
                .isEqualTo("disk: 1.0 GiB available, 2 GiB needed. Free space under /certway/.certway");
    }

    @Test
    void anotherJavaIsAProblem() throws IOException {
        assertThat(problem(MachineFixture.healthy().withJava(17)))
                .isEqualTo("java: JDK 17. Install a JDK 25, or set JAVA_HOME to one");
    }

    @Test
    void aMissingJarSaysHowToBuildIt() throws IOException {
        assertThat(problem(MachineFixture.healthy().without("gateway-0.1.0-SNAPSHOT.jar")))
                .isEqualTo("jar of gateway: gateway/target/gateway-0.1.0-SNAPSHOT.jar is missing."
                        + " Build it with: ./certway up, or ./mvnw package");
    }

    @Test
    void aMissingRealmFileIsAProblem() throws IOException {
        assertThat(problem(MachineFixture.healthy().without("certway-realm.json")))
                .startsWith("realm file: ");
    }

    @Test
    void aKeycloakThatIsNotUnpackedIsAProblem() throws IOException {
        assertThat(problem(MachineFixture.healthy().without("quarkus-run.jar"))).startsWith("keycloak: ");
    }

    @Test
    void localhostMustBeTheLoopbackAddress() throws IOException {
        assertThat(problem(MachineFixture.healthy().resolvingLocalhostTo("192.0.2.7")))
                .isEqualTo("localhost: resolves to 192.0.2.7. Put the line '127.0.0.1 localhost' into /etc/hosts");
    }

    @Test
    void whileThePlatformRunsItsOwnPortsAndMemoryAreNoProblem() throws IOException {
        var busy = MachineFixture.healthy().usingPort(8080).withMemory(1);

        assertThat(new Checks(SETTINGS, busy).whileRunning()).allMatch(Fine.class::isInstance);
    }

    private static String problem(Machine machine) throws IOException {
        return Checks.firstProblem(new Checks(SETTINGS, machine).beforeStart())
                .map(Problem::line)
                .orElse("");
    }
}
