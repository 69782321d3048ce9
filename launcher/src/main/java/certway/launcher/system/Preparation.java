package certway.launcher.system;

import certway.testkit.infrastructure.KeycloakServer;
import java.io.IOException;

/** What is done once for a build. A start does what is left of it. */
public record Preparation(Settings settings) {

    /** Builds Keycloak for its options and lays out the services' jars; takes no time where that is done. */
    public void run() throws IOException {
        KeycloakServer.build(settings.keycloakHome());
        for (String service : Parts.SERVICES) {
            ServiceJar.of(settings, service).unpack();
        }
    }
}
