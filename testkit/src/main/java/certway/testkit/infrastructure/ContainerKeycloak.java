package certway.testkit.infrastructure;

import dasniko.testcontainers.keycloak.KeycloakContainer;
import java.nio.file.Path;
import java.util.Map;
import org.testcontainers.utility.MountableFile;

/** Keycloak's official image. */
final class ContainerKeycloak implements IdentityServer {
    /** This machine as seen from inside; Docker Desktop gives the name by itself, an engine on Linux when asked. */
    static final String TEST_HOST = "host.docker.internal";

    private static final int READABLE = 0644;

    private final RealmFile realm;
    private final KeycloakContainer container;
    private final ContainerSwitch power;

    ContainerKeycloak(Path realmFile, Map<String, String> environment) {
        realm = RealmFile.read(realmFile);
        container = new KeycloakContainer("quay.io/keycloak/keycloak:26.7.3")
                .withEnv(environment)
                .withEnv(LOGINS_AT_ONCE, "true")
                .withExtraHost(TEST_HOST, "host-gateway")
                // In development mode the server listens on its loopback only; the default differs between images.
                .withEnv("KC_HTTP_HOST", "0.0.0.0")
                .withCopyFileToContainer(
                        MountableFile.forHostPath(realm.path(), READABLE),
                        "/opt/keycloak/data/import/" + realm.fileName());
        // Copying makes the folders that an image lacks, and they belong to root; the server writes beside them.
        container.withCreateContainerCmdModifier(command -> command.withUser("0"));
        power = new ContainerSwitch(container);
    }

    @Override
    public String url() {
        return container.getAuthServerUrl();
    }

    @Override
    public String issuer() {
        return url() + "/realms/" + realm.realm();
    }

    @Override
    public void start() {
        power.on();
    }

    @Override
    public void stop() {
        power.off();
    }

    @Override
    public void close() {
        container.close();
    }
}
