package certway.launcher.system;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {
    private final Settings settings;
    private final List<Part> parts;

    PartsTest(@TempDir Path root) throws IOException {
        settings = Settings.of(root, Ports.of(Map.of("CERTWAY_GATEWAY_PORT", "18080")));
        parts = new Parts(settings, Map.of("CERTWAY_JAVA_OPTIONS", "-Xmx300m -Dx=y")).all();
        for (String service : Parts.SERVICES) {
            BuiltJar.write(settings.jar(service), "certway." + service, "driver-1.jar", "spring-2.jar");
        }
        BuiltJar.write(settings.jar("launcher"), "certway.Launcher");
        BuiltJar.write(settings.leashJar(), "certway.Leash");
    }

    @Test
    void infrastructureComesFirstAndSoIsStoppedLast() {
        assertThat(parts)
                .extracting(Part::name)
                .containsExactly(
                        "mongodb",
                        "kafka",
                        "keycloak",
                        "catalog-service",
                        "enrollment-service",
                        "progress-service",
                        "credential-service",
                        "web-ui",
                        "gateway");
    }

    @Test
    void servicesWaitForTheDatabaseAndForNothingElse() {
        assertThat(parts)
                .filteredOn(part -> Parts.SERVICES.contains(part.name()))
                .extracting(Part::needs)
                .containsOnly(List.of("mongodb"));
        assertThat(parts)
                .filteredOn(part -> !Parts.SERVICES.contains(part.name()))
                .extracting(Part::needs)
                .containsOnly(List.of());
    }

    @Test
    void everyServiceListensOnTheLoopbackAddressOnly() throws Exception {
        for (String service : Parts.SERVICES) {
            assertThat(invocation(service).environment()).containsEntry("CERTWAY_ADDRESS", "127.0.0.1");
        }
    }

    @Test
    void everyServiceKnowsOnlyItsOwnSecret() throws Exception {
        for (String service : Parts.SERVICES) {
            assertThat(invocation(service).environment())
                    .containsEntry("CERTWAY_CLIENT_SECRET", "demo-" + service + "-secret");
        }
    }

    @Test
    void theChosenPortReachesTheGatewayAndItsPublicAddress() throws Exception {
        assertThat(invocation("gateway").environment())
                .containsEntry("CERTWAY_PORT", "18080")
                .containsEntry("CERTWAY_PUBLIC_URL", "http://localhost:18080")
                .containsEntry("CERTWAY_PACKAGE_URL", "http://127.0.0.1:18080");
    }

    @Test
    void aProcessSaysFirstWhichPartItIs() throws Exception {
        assertThat(invocation("kafka").command()).element(1).isEqualTo("-Dcertway.part=kafka");
    }

    @Test
    void servicesYieldToKeycloakWhoseWayIsTheLongest() throws Exception {
        for (String service : Parts.SERVICES) {
            assertThat(invocation(service).command()).startsWith("nice", "-n", "5");
        }
        assertThat(invocation("kafka").command()).doesNotContain("nice");
    }

    @Test
    void extraOptionsForTheServicesComeAfterOurs() throws Exception {
        assertThat(invocation("catalog-service").command())
                .containsSubsequence("-XX:TieredStopAtLevel=1", "-Xmx160m", "-Xmx300m", "-Dx=y", "-cp");
        assertThat(invocation("kafka").command()).doesNotContain("-Dx=y");
    }

    @Test
    void aServiceIsStartedFromPlainJarsAndNotFromJarsWithinAJar() throws Exception {
        Path folder = settings.unpacked("gateway");
        String classPath = Stream.of(
                        settings.leashJar(),
                        folder.resolve("classes.jar"),
                        folder.resolve("BOOT-INF/lib/driver-1.jar"),
                        folder.resolve("BOOT-INF/lib/spring-2.jar"))
                .map(Path::toString)
                .collect(joining(":"));
        assertThat(invocation("gateway").command())
                .endsWith("-cp", classPath, "certway.launcher.leash.Leash", "certway.gateway");
    }

    @Test
    void theClassesOfEveryPartAreArchivedForTheNextStart() throws Exception {
        for (String part : Parts.SERVICES) {
            assertThat(invocation(part).command())
                    .contains("-XX:DumpLoadedClassList="
                            + settings.archives().resolve(part).resolve("loaded.txt"));
        }
        assertThat(Parts.NAMES)
                .containsExactlyInAnyOrderElementsOf(
                        parts.stream().map(Part::name).toList());
    }

    private Invocation invocation(String name) throws Exception {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow()
                .recipe()
                .prepare();
    }
}
