package certway.gateway;

import static certway.gateway.Neighbourhood.CATALOG;
import static certway.gateway.Neighbourhood.CREDENTIAL;
import static certway.gateway.Neighbourhood.ENROLLMENT;
import static certway.gateway.Neighbourhood.FIRST;
import static certway.gateway.Neighbourhood.PROGRESS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** The first gateway as anybody calls it and as a service account does, before services that are calm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FirstDoor {

    final Client anybody = Client.anonymous(FIRST.url());
    final Client subscriber = new Client(FIRST.url(), new KeycloakAdmin().serviceToken("subscriber-demo"));

    @BeforeEach
    void theServicesAreCalm() {
        CATALOG.calm();
        ENROLLMENT.calm();
        PROGRESS.calm();
        CREDENTIAL.calm();
    }
}
