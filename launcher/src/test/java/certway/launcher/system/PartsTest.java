package certway.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartsTest {
    private static final List<String> SERVICES = List.of(
            "catalog-service", "enrollment-service", "progress-service", "credential-service", "web-ui", "gateway");

    private final Settings settings =
            Settings.of(Path.of("/certway"), Ports.of(Map.of("CERTWAY_GATEWAY_PORT", "18080")));
    private final List<Part> parts = new Parts(settings, Map.of("CERTWAY_JAVA_OPTIONS", "-Xmx300m -Dx=y")).all();

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
                .filteredOn(part -> SERVICES.contains(part.name()))
                .extracting(Part::needs)
                .containsOnly(List.of("mongodb"));
        assertThat(parts)
                .filteredOn(part -> !SERVICES.contains(part.name()))
                .extracting(Part::needs)
                .containsOnly(List.of());
    }

    @Test
    void everyServiceListensOnTheLoopbackAddressOnly() throws Exception {
        for (String service : SERVICES) {
            assertThat(invocation(service).environment()).containsEntry("CERTWAY_ADDRESS", "127.0.0.1");
        }
    }

    @Test
    void everyServiceKnowsOnlyItsOwnSecret() throws Exception {
        for (String service : SERVICES) {
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
    void extraOptionsForTheServicesComeAfterOurs() throws Exception {
        assertThat(invocation("catalog-service").command())
                .containsSubsequence("-XX:TieredStopAtLevel=1", "-Xmx160m", "-Xmx300m", "-Dx=y", "-cp");
        assertThat(invocation("kafka").command()).doesNotContain("-Dx=y");
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
