package certway.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void theStandardPortsAreThoseOfTheDocumentation() {
        var ports = Ports.of(Map.of());

        assertThat(ports.numbers())
                .containsOnly(
                        entry(Port.GATEWAY, 8080),
                        entry(Port.MANAGEMENT, 8090),
                        entry(Port.CATALOG, 8081),
                        entry(Port.ENROLLMENT, 8082),
                        entry(Port.PROGRESS, 8083),
                        entry(Port.WEB, 8084),
                        entry(Port.CREDENTIAL, 8085),
                        entry(Port.KEYCLOAK, 8180),
                        entry(Port.KAFKA, 9092),
                        entry(Port.KAFKA_CONTROLLER, 9093),
                        entry(Port.MONGODB, 27017));
    }

    @Test
    void theEnvironmentChoosesOtherPorts() {
        var ports = Ports.of(Map.of("CERTWAY_GATEWAY_PORT", "18080", "CERTWAY_MONGODB_PORT", " "));

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(18080);
        assertThat(ports.of(Port.MONGODB)).isEqualTo(27017);
    }

    @Test
    void whatIsNotAPortIsRefusedByTheNameOfItsVariable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ports.of(Map.of("CERTWAY_KAFKA_PORT", "kafka")))
                .withMessage("CERTWAY_KAFKA_PORT is not a port: kafka");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ports.of(Map.of("CERTWAY_KAFKA_PORT", "70000")))
                .withMessage("CERTWAY_KAFKA_PORT must be a port from 1 to 65535");
    }

    @Test
    void twoPartsCannotShareAPort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ports.of(Map.of("CERTWAY_CATALOG_PORT", "8080")))
                .withMessage("CERTWAY_GATEWAY_PORT and CERTWAY_CATALOG_PORT are both 8080");
    }
}
